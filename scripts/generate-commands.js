/**
 * Every command that authors find in VS Code. From this table come the commands, menus and keys of package.json, and the
 * names under which src/extension/start.ts registers what each does. Titles are `command.…` of package.nls.json.
 */
import { readFile, writeFile } from 'node:fs/promises';

/**
 * @typedef {object} Command
 * @property {string} [icon] of VS Code's own
 * @property {string} [when] the palette has it; always, where nothing is said
 * @property {[menu: string, group: string, when?: string][]} [menus]
 * @property {{ key: string, mac?: string, when: string }} [key]
 */

/** When the palette, the menus and the keys have a command, as VS Code writes conditions. */
const NEVER = 'false';
const IN_TEXT = 'editorLangId == mission-report';
const FOCUS = `${IN_TEXT} && editorTextFocus`;
const WRITING = `${FOCUS} && !editorReadonly && !editorHasMultipleSelections`;
const TAB = `${WRITING} && !editorTabMovesFocus && !suggestWidgetVisible && !inSnippetMode && !inlineSuggestionVisible`;
const OUTDENT = `${WRITING} && missionReport.inList && !editorTabMovesFocus && !inSnippetMode`;
const WITH_REPORT = `${IN_TEXT} || missionReport.hasReport`;
const ON_REPORT = 'resourceLangId == mission-report';
const ON_DOCUMENT = 'resourceExtname =~ /^\\.(docx|odt|pdf|eml|msg|xlsx|xlsm|ods|csv)$/i';
const WITH_CHANGES = 'missionReport.hasChanges';
const AT_CHANGES = `${WITH_CHANGES} && (${IN_TEXT} || activeWebviewPanelId =~ /^missionReport\\.(review|preview)$/)`;
const IN_PREVIEW = 'activeWebviewPanelId == missionReport.preview';
const IN_REGISTER = 'activeWebviewPanelId == missionReport.register';
const STRUCTURE = 'view == missionReport.structure';
const READINESS = 'view == missionReport.readiness && missionReport.hasReport';
const MENDABLE = 'view == missionReport.readiness && viewItem =~ /mendable/';
const UPDATABLE = 'view =~ /^missionReport\\.(structure|readiness)$/ && viewItem =~ /updatable/';
const REMARK = 'commentController == missionReport.remarks';
const OPEN_REMARK = `${REMARK} && commentThread == open`;

/** The menus. */
const TITLE = 'editor/title';
const EXPLORER = 'explorer/context';
const NEW_FILE = 'file/newFile';
const VIEW = 'view/title';
const ROW = 'view/item/context';
const THREAD = 'comments/commentThread/title';

/** @type {Record<string, Command>} */
const COMMANDS = {
  'missionReport.asText': {
    when: NEVER,
    key: { key: 'tab', when: `${TAB} && missionReport.mayBeText && !editorHasSelection` },
  },
  'missionReport.remarkDone': { icon: 'check', when: NEVER, menus: [[THREAD, 'inline@2', OPEN_REMARK]] },
  'missionReport.remarkDropped': {
    icon: 'circle-slash',
    when: NEVER,
    menus: [[THREAD, 'inline@3', OPEN_REMARK]],
  },
  'missionReport.replyToRemark': { icon: 'reply', when: IN_TEXT, menus: [[THREAD, 'inline@1', REMARK]] },
  'missionReport.indentPoint': { when: NEVER, key: { key: 'tab', when: `${TAB} && missionReport.inList` } },
  'missionReport.outdentPoint': {
    when: NEVER,
    key: { key: 'shift+tab', when: OUTDENT },
  },
  'missionReport.updateRow': { when: NEVER, menus: [[ROW, '2_update', UPDATABLE]] },
  'missionReport.structure.order': {
    icon: 'list-tree',
    when: NEVER,
    menus: [[VIEW, 'navigation@1', `${STRUCTURE} && missionReport.hasReport`]],
  },
  'missionReport.moveTo': {
    when: IN_TEXT,
    menus: [[ROW, '1_move', `${STRUCTURE} && viewItem =~ /movable/`]],
  },
  'missionReport.moveEntryUp': { when: NEVER, key: { key: 'alt+up', when: WRITING } },
  'missionReport.moveEntryDown': { when: NEVER, key: { key: 'alt+down', when: WRITING } },
  'missionReport.nextPlace': { when: IN_TEXT, key: { key: 'alt+.', mac: 'ctrl+cmd+.', when: FOCUS } },
  'missionReport.previousPlace': { when: IN_TEXT, key: { key: 'alt+,', mac: 'ctrl+cmd+,', when: FOCUS } },
  'missionReport.export': {
    icon: 'export',
    when: WITH_REPORT,
    menus: [
      [TITLE, 'navigation@2', ON_REPORT],
      [EXPLORER, '7_modification', ON_REPORT],
      [VIEW, 'navigation@1', READINESS],
    ],
  },
  'missionReport.exportChanges': { when: WITH_REPORT },
  'missionReport.issue': { icon: 'verified', when: WITH_REPORT, menus: [[VIEW, 'navigation@2', READINESS]] },
  'missionReport.compareWith': { when: WITH_REPORT },
  'missionReport.showRegister': { icon: 'table' },
  'missionReport.register.refresh': {
    icon: 'refresh',
    when: IN_REGISTER,
    menus: [[TITLE, 'navigation@1', IN_REGISTER]],
  },
  'missionReport.openFile': {
    menus: [
      [EXPLORER, '7_modification', ON_DOCUMENT],
      [NEW_FILE, 'file'],
    ],
  },
  'missionReport.pasteRewrite': { when: IN_TEXT },
  'missionReport.nextChange': { when: WITH_CHANGES, key: { key: 'alt+f5', when: AT_CHANGES } },
  'missionReport.previousChange': { when: WITH_CHANGES, key: { key: 'shift+alt+f5', when: AT_CHANGES } },
  'missionReport.completeReport': {
    icon: 'checklist',
    when: WITH_REPORT,
    menus: [[VIEW, 'navigation@3', READINESS]],
  },
  'missionReport.openPreview': {
    icon: 'open-preview',
    when: WITH_REPORT,
    menus: [[TITLE, 'navigation@1', ON_REPORT]],
    key: { key: 'ctrl+k v', mac: 'cmd+k v', when: IN_TEXT },
  },
  'missionReport.preview.showSource': ofPreview('go-to-file', 1),
  'missionReport.preview.readers': ofPreview('eye', 2),
  'missionReport.preview.lock': ofLock('unlock', '!missionReport.previewLocked'),
  'missionReport.preview.unlock': ofLock('lock', 'missionReport.previewLocked'),
  'missionReport.preview.print': ofPreview('file-pdf', 3),
  'missionReport.preview.export': ofPreview('export', 4),
  'missionReport.newReport': { icon: 'new-file', menus: [[NEW_FILE, 'file']] },
  'missionReport.newReportFrom': { when: WITH_REPORT, menus: [[EXPLORER, '7_modification', ON_REPORT]] },
  'missionReport.newProgramme': { menus: [[NEW_FILE, 'file']] },
  'missionReport.readiness.mend': {
    icon: 'wrench',
    when: NEVER,
    menus: [
      [ROW, 'inline', MENDABLE],
      [ROW, '1_mend', MENDABLE],
    ],
    key: { key: 'ctrl+.', mac: 'cmd+.', when: 'focusedView == missionReport.readiness' },
  },
  'missionReport.chooseProfile': {},
  'missionReport.openCheatSheet': { icon: 'book', menus: [[VIEW, '1_help@1', STRUCTURE]] },
  'missionReport.openWalkthrough': { menus: [[VIEW, '1_help@2', STRUCTURE]] },
};

/** Writes what package.json says of commands, and their names for the extension. */
export async function generateCommands() {
  const commands = Object.entries(COMMANDS);
  const places = commands.flatMap(([command, { when: shown, menus = [] }]) => [
    ...(shown ? [{ menu: 'commandPalette', entry: { command, when: shown } }] : []),
    ...menus.map(([menu, group, when]) => ({ menu, entry: { command, when, group } })),
  ]);
  const file = new URL('../package.json', import.meta.url);
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  Object.assign(manifest.contributes, {
    commands: commands.map(([command, { icon }]) => ({
      command,
      title: `%${command.replace('missionReport', 'command')}%`,
      category: 'Mission Report',
      icon: icon && `$(${icon})`,
    })),
    menus: Object.fromEntries(
      [...new Set(places.map(({ menu }) => menu))].map(menu => [
        menu,
        places.filter(place => place.menu === menu).map(({ entry }) => entry),
      ]),
    ),
    keybindings: commands.flatMap(([command, { key }]) => (key ? [{ command, ...key }] : [])),
  });
  await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`);
  const ids = commands.map(([id]) => `  | '${id}'`).join('\n');
  await writeFile(
    new URL('../src/extension/generated/command-id.ts', import.meta.url),
    `/** From the table of commands: made by \`npm run generate\`. */\nexport type CommandId =\n${ids};\n`,
  );
}

/** @param {string} icon @param {number} place @returns {Command} */
function ofPreview(icon, place) {
  const group = `navigation@${place}`;
  return {
    icon,
    when: IN_PREVIEW,
    menus: [
      [TITLE, group, IN_PREVIEW],
      ['webview/context', group, 'webviewId == missionReport.preview'],
    ],
  };
}

/** @param {string} icon @param {string} condition @returns {Command} */
function ofLock(icon, condition) {
  const when = `${IN_PREVIEW} && ${condition}`;
  return { icon, when, menus: [[TITLE, 'navigation@3', when]] };
}
