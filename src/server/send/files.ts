/** A report as files for its readers: what stands in the way, what they don't get, and what is written. */
import { type LangiumDocument, UriUtils } from 'langium';
import { toBase64 } from '../../base/base64.ts';
import { exportName } from '../../base/export-name.ts';
import { unreleased } from '../../domain/marking.ts';
import type { EditorServices } from '../../editor/module.ts';
import { MISSION_FILE } from '../../lexicon/file-endings.ts';
import { editorText } from '../../messages/editor.ts';
import type { Printer } from '../../print/printer.ts';
import { PrintingFailed } from '../../print/printing-failed.ts';
import type { SendItem, SendList, SendParams, SentFiles } from '../../protocol/send.ts';
import { type LeftOutEntry, leftOutOf, releasable } from '../../publish/left-out.ts';
import { checkForReaders, type Order, publisher } from '../../publish/publish.ts';
import { settingsOf } from '../../rules/project-settings.ts';
import { DEFAULTS } from '../../rules/template/templates.ts';
import { entriesOf } from '../../syntax/entries.ts';
import { fileOf } from '../../syntax/file-of.ts';
import { exportWorld } from '../export-world.ts';
import type { Host } from '../host.ts';
import { choicesOf, readOrder, type WholeOrder } from './choices.ts';
import type { Offer } from './offer.ts';
import { acceptedIn, noteList, problemLists } from './problem-lists.ts';

export async function filesOf(
  document: LangiumDocument,
  params: SendParams,
  services: EditorServices,
  host: Host,
): Promise<Offer> {
  const openPrinter = host.findPrinter?.();
  const whyNoPrinter = openPrinter
    ? undefined
    : editorText(host.findPrinter ? 'print.no-browser' : 'send.no-printer');
  const wanted = readOrder(params, settingsOf(services, document.uri).audience, whyNoPrinter);
  const entries = wanted.audience === 'partner-confidential' ? releasable(document, services) : [];
  const audience = (entries.length === 0 ? unreleased(wanted.audience) : undefined) ?? wanted.audience;
  const order = orderFor(document, params, { ...wanted, audience }, services, host);
  const release = releaseList(entries, params.answers);
  const { problems, notes } = await findings(document, order, services);
  const left = await leftOutOf(document, order.context, services);
  const files = filesFor(document, { ...wanted, audience });
  const file = UriUtils.basename(document.uri);
  return {
    kind: 'offer',
    page: {
      head: editorText(params.since === undefined ? 'send.head' : 'send.head-changes', { file }),
      // What is remembered is what was chosen, not what it became.
      order: {
        ...params.order,
        audience: wanted.audience,
        formats: files.map(({ exporter }) => exporter.id),
      },
      choices: choicesOf(params, wanted, whyNoPrinter),
      lists: [...problems, release, leftOutList(left), noteList(notes)],
      files: files.map(({ name }) => name),
      button: editorText('send.write', { count: files.length, audience }),
      whyNot: whyNotYet([...problems, release], files),
    },
    make: () => makeFiles(document, order, files, openPrinter, services),
  };
}

function orderFor(
  document: LangiumDocument,
  { answers = [], since }: SendParams,
  { audience, language, layout, table }: WholeOrder,
  services: EditorServices,
  host: Host,
): Omit<Order, 'exporter'> {
  const { staffNames, embedSource, labels } = settingsOf(services, document.uri);
  return {
    acceptedNames: acceptedIn(answers),
    ...(since !== undefined && { since: { text: since } }),
    context: {
      ...exportWorld(host, document),
      ...{ audience, withoutStaffNames: staffNames === false, embedSource: embedSource !== false },
      issuing: services.client.runsCommands ? 'page' : 'nowhere',
      ...(labels && { labels }),
      ...(language !== undefined && { language }),
      ...(layout && { layout }),
      ...(table && { table }),
    },
  };
}

/** What keeps it from its readers, or what else its author should know. */
async function findings(
  document: LangiumDocument,
  order: Omit<Order, 'exporter'>,
  services: EditorServices,
): Promise<{ readonly problems: readonly SendList[]; readonly notes: readonly string[] }> {
  const checked = await checkForReaders(document, order, services);
  if (!checked.ok) return { problems: await problemLists(document, checked, services), notes: [] };
  const count = (document.diagnostics ?? []).filter(({ severity = 1 }) => severity === 1).length;
  const open = count > 0 ? [editorText('send.open', { count })] : [];
  return { problems: [], notes: [...checked.warnings, ...open] };
}

function whyNotYet(lists: readonly SendList[], files: readonly unknown[]): string {
  const count = lists.flatMap(({ id, items }) => (id === RELEASE ? items.slice(0, 1) : items)).length;
  if (count > 0) return editorText('send.blocked', { count });
  return files.length === 0 ? editorText('send.no-format') : '';
}

/** The formats with the names of their files. */
function filesFor(document: LangiumDocument, { formats, audience, table }: WholeOrder) {
  const name = reportName(document);
  return formats.map(exporter => {
    const ending = [...(table ? [table] : []), exporter.extension].join('.');
    return { exporter, name: exportName(name, audience, ending) };
  });
}

const RELEASE = 'release';

/** What goes to partners only once its author has said so; nothing where that was said of all of it. */
function releaseList(entries: readonly LeftOutEntry[], given: readonly string[] = []): SendList {
  const answers = entries.map(({ entry, title }) => `${RELEASE} ${entry} ${title}`);
  const isSaid = answers.every(each => given.includes(each));
  const count = entries.length;
  return {
    ...{ id: RELEASE, head: editorText('send.release', { count }) },
    items: isSaid ? [] : entries.map(itemOf),
    acts: [{ label: editorText('send.release.yes', { count }), answers }],
  };
}

function leftOutList(entries: readonly LeftOutEntry[]): SendList {
  return {
    ...{ id: 'left-out', head: editorText('send.left-out', { count: entries.length }) },
    ...{ note: editorText('send.left-out.note'), items: entries.map(itemOf), acts: [] },
  };
}

function itemOf({ entry, title, marking, line }: LeftOutEntry): SendItem {
  return {
    words: title === '' ? entry : editorText('send.entry', { entry, title }),
    ...{ marking, acts: [] },
    ...(line !== undefined && {
      where: editorText('send.line', { line: line + 1 }),
      place: { start: { line, character: 0 }, end: { line, character: 0 } },
    }),
  };
}

/** Called after its own file; where it has none yet, after its mission. */
function reportName(document: LangiumDocument): string {
  const name = UriUtils.basename(document.uri);
  if (document.uri.scheme !== 'untitled' || MISSION_FILE.test(name)) return name.replace(MISSION_FILE, '');
  const [mission] = entriesOf(fileOf(document), 'Mission');
  // What a template proposes is no name yet.
  return mission?.name && !DEFAULTS.names.has(mission.name) ? mission.name : name;
}

/** Makes the files of an order; one format that can't be had does not cost the others. */
async function makeFiles(
  document: LangiumDocument,
  order: Omit<Order, 'exporter'>,
  files: ReturnType<typeof filesFor>,
  openPrinter: (() => Printer) | undefined,
  services: EditorServices,
): ReturnType<Offer['make']> {
  const printer = files.some(({ exporter }) => exporter.isPrinted) ? openPrinter?.() : undefined;
  try {
    const context = { ...order.context, ...(printer && { print: printer.print }) };
    const publish = await publisher(document, { ...order, context }, services);
    const made: SentFiles['files'][number][] = [];
    const refusals: SentFiles['refusals'][number][] = [];
    const notes = new Set<string>();
    for (const { exporter, name } of files) {
      const result = await publish(exporter).catch(whyNotPrinted);
      if (result.ok) made.push({ name, base64: toBase64(result.bytes) });
      else refusals.push({ reason: result.reason });
      for (const warning of result.ok ? result.warnings : []) notes.add(warning);
    }
    return { files: made, edits: [], refusals, notes: [...notes] };
  } finally {
    await printer?.close();
  }
}

/** A browser that does not print is nobody's fault here; the page can still be printed by hand. */
function whyNotPrinted(error: unknown) {
  if (error instanceof PrintingFailed) return { ok: false, reason: error.message } as const;
  throw error;
}
