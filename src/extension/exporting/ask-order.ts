/** Asks the author what to export for whom, and where to; what was ordered last is one key away. */
import { type QuickPickItem, Uri, window, workspace } from 'vscode';
import { extensionText } from '../../messages/extension.ts';
import type { AudienceChoice, ExportChoices, Format } from '../../protocol/export.ts';
import { baseName, type ExportOrder, nameFor } from './export-order.ts';
import { audienceItem, audienceLabel, languageLabel, layoutLabel } from './labels.ts';

/** A report, and what the files that are made of it are called. */
export interface NamedReport {
  readonly uri: Uri;
  readonly name: string;
}

/** What stands between a report and its readers. */
export interface Gate {
  /** False where the report can't go out, to these readers or to any. */
  mayLeave(audience?: string): Promise<boolean>;
  /** The readers as the author confirms them, where something is released to them; undefined when the author does not. */
  confirmed(readers: AudienceChoice): Promise<string | undefined>;
}

/**
 * The whole order; undefined when the author thinks better of it, or when the report can't go out, which is looked at
 * before the author is asked anything else.
 */
export async function askOrder(
  report: NamedReport,
  choices: ExportChoices,
  last: ExportOrder | undefined,
  gate: Gate,
): Promise<ExportOrder | undefined> {
  if (!(await gate.mayLeave())) return undefined;
  const answer = last && (await askAgain(choices, last));
  if (last && !answer) return undefined;
  const isAgain = answer === 'again';
  const asked = isAgain ? last?.audience : await askAudience(choices, last);
  const readers = choices.audiences.find(({ id }) => id === asked);
  const audience = readers && (await gate.confirmed(readers));
  if (audience === undefined || !(await gate.mayLeave(audience))) return undefined;
  if (isAgain && audience === asked) return last;
  const formats = await askFormats(choices, last);
  const language = formats && (await askLanguage(choices, last));
  const layout = language && (await askLayout(choices, formats, audience, last));
  const shown = layout === undefined || layout === OWN ? {} : shownAs(layout);
  const place = layout && (await askPlace(report, formats, { audience, ...shown }, last));
  if (!place) return undefined;
  return {
    formats: formats.map(({ id }) => id),
    audience,
    ...(language !== OWN && { language }),
    ...shown,
    place: String(place),
  };
}

const OWN = 'own';
const AUDIT_TRAIL = 'audit-trail';

/** What the answer to the question of the layout asks for. */
function shownAs(answer: string): Pick<ExportOrder, 'layout' | 'table'> {
  return answer === AUDIT_TRAIL ? { table: answer } : { layout: answer };
}

async function askAgain(
  { formats }: ExportChoices,
  last: ExportOrder,
): Promise<'again' | 'otherwise' | undefined> {
  const place = Uri.parse(last.place, true);
  const what = [
    formats
      .filter(({ id }) => last.formats.includes(id))
      .map(({ label }) => label)
      .join(', '),
    audienceLabel(last.audience),
    ...(last.language === undefined ? [] : [languageLabel(last.language)]),
    ...[last.layout, last.table].flatMap(id => (id === undefined ? [] : layoutLabel(id).label)),
  ].join(' · ');
  const items = [
    {
      label: extensionText('export.again'),
      description: what,
      detail: workspace.asRelativePath(place) || baseName(place),
      answer: 'again' as const,
    },
    { label: extensionText('export.otherwise'), answer: 'otherwise' as const },
  ];
  const title = extensionText('export.title');
  return (await window.showQuickPick(items, { title, ignoreFocusOut: true }))?.answer;
}

async function askFormats(
  { formats }: ExportChoices,
  last: ExportOrder | undefined,
): Promise<readonly Format[] | undefined> {
  const items = formats.map(format => ({
    label: format.label,
    description: `.${format.extension}`,
    // One must be picked, or the Enter key would choose nothing.
    picked: last ? last.formats.includes(format.id) : format === formats[0],
    format,
  }));
  const chosen = await window.showQuickPick(items, {
    title: extensionText('export.title'),
    placeHolder: extensionText('export.formats'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return chosen && chosen.length > 0 ? chosen.map(({ format }) => format) : undefined;
}

function askAudience(
  { audiences, audience }: ExportChoices,
  last: ExportOrder | undefined,
): Promise<string | undefined> {
  return askOne(audiences.map(audienceItem), last?.audience ?? audience, extensionText('export.audience'));
}

function askLanguage(
  { languages }: ExportChoices,
  last: ExportOrder | undefined,
): Promise<string | undefined> {
  const own = { label: extensionText('export.own-language'), id: OWN };
  const items = [own, ...languages.map(id => ({ label: languageLabel(id), description: id, id }))];
  return askOne(items, last?.language ?? OWN, extensionText('export.language'));
}

/** Asks nothing where no format shows the report whole, nor the audit trail to these readers. */
async function askLayout(
  { layouts, audiences: [inside] }: ExportChoices,
  formats: readonly Format[],
  audience: string,
  last: ExportOrder | undefined,
): Promise<string | undefined> {
  const isLaidOut = formats.some(format => format.isLaidOut);
  const hasTrail = audience === inside?.id && formats.some(format => format.hasAuditTrail);
  if (!isLaidOut && !hasTrail) return OWN;
  const own = {
    label: extensionText('export.own-layout'),
    detail: extensionText('export.own-layout.detail'),
    id: OWN,
  };
  const ids = [...(isLaidOut ? layouts : []), ...(hasTrail ? [AUDIT_TRAIL] : [])];
  const items = [own, ...ids.map(id => ({ ...layoutLabel(id), id }))];
  return askOne(items, last?.layout ?? last?.table ?? OWN, extensionText('export.layout'));
}

/** Asks for one of several, of which the likeliest comes first. */
async function askOne(
  items: readonly (QuickPickItem & { readonly id: string })[],
  likeliest: string,
  placeHolder: string,
): Promise<string | undefined> {
  const first = items.filter(({ id }) => id === likeliest);
  const sorted = [...first, ...items.filter(item => !first.includes(item))];
  const title = extensionText('export.title');
  return (await window.showQuickPick(sorted, { title, placeHolder, ignoreFocusOut: true }))?.id;
}

async function askPlace(
  { uri, name }: NamedReport,
  formats: readonly Format[],
  named: Pick<ExportOrder, 'audience' | 'table'>,
  last: ExportOrder | undefined,
): Promise<Uri | undefined> {
  const folder = lastFolder(last) ?? folderOf(uri);
  const [format, ...others] = formats;
  if (format && others.length === 0) {
    const { label } = format;
    return window.showSaveDialog({
      title: extensionText('export.save-as', { format: label }),
      saveLabel: extensionText('export.yes'),
      filters: { [label]: [format.extension] },
      ...(folder && { defaultUri: Uri.joinPath(folder, nameFor(name, named, format)) }),
    });
  }
  const chosen = await window.showOpenDialog({
    title: extensionText('export.folder'),
    openLabel: extensionText('export.yes'),
    canSelectFiles: false,
    canSelectFolders: true,
    ...(folder && { defaultUri: folder }),
  });
  return chosen?.[0];
}

function lastFolder(last: ExportOrder | undefined): Uri | undefined {
  if (!last) return undefined;
  const place = Uri.parse(last.place, true);
  return last.formats.length === 1 ? Uri.joinPath(place, '..') : place;
}

function folderOf(report: Uri): Uri | undefined {
  return report.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(report, '..');
}
