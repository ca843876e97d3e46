/** The formats in which a register of many reports can be had. */
import { highest } from '../../domain/marking.ts';
import { exportText } from '../../messages/export.ts';
import { listOf } from '../../messages/lists.ts';
import { untitledIn } from '../../report/in-language.ts';
import { textsIn } from '../audience/decode.ts';
import { findLeak, leakSentence } from '../audience/find-leak.ts';
import type { Withheld } from '../audience/withheld.ts';
import { csvOf } from '../csv-lines.ts';
import { writeDate } from '../date-style.ts';
import type { ExportedFile, ExportResult } from '../export-report.ts';
import type { ExportContext } from '../exporter.ts';
import { figuresIn } from '../figures.ts';
import { untitledSentence } from '../in-format.ts';
import { labelsIn } from '../labels.ts';
import { languageFor } from '../languages.ts';
import { facts } from '../page/facts.ts';
import { warnOfUnnamed } from '../warn-of-unnamed.ts';
import { finishWorkbook } from '../xlsx/about.ts';
import type { AsksContext } from './ask.ts';
import type { ReportAsks } from './asks.ts';
import { chosen, type RegisterFilter } from './filter.ts';
import { REGISTER_KINDS } from './kinds.ts';
import type { FollowedRecord } from './record.ts';
import { registerColumns, registerTable } from './register-table.ts';
import { titlesIn } from './titles.ts';

/** How a register is asked for, and what its file is called at the end. */
export const REGISTER_FORMATS = ['xlsx', 'csv', 'html', 'json', 'ndjson'] as const;
export type RegisterFormat = (typeof REGISTER_FORMATS)[number];

/** The finished register, or why there is none. */
export type RegisterFile = Omit<ExportedFile, 'leftOut'> | Extract<ExportResult, { ok: false }>;

export interface RegisterContext
  extends AsksContext,
    Pick<ExportContext, 'toolVersion' | 'nonce' | 'labels'> {
  /** Lets others have a turn, where they must not wait for a long register. */
  readonly pause?: () => Promise<void>;
  /** The lines that are asked for; all, unless told. */
  readonly filter?: RegisterFilter;
  /** What all that it holds has, where it is one of several. */
  readonly only?: RegisterPart;
  /** Who is asked all that it holds or has taken it on, by the name in the register. */
  readonly concerns?: string;
}

/** By what a register is divided, and by what names its lines are told apart. */
const DIVISIONS = {
  addressee: ({ addressees }) => addressees,
  owner: ({ responsible }) => responsible,
  mission: ({ mission }) => [mission],
  pillar: ({ pillars }) => pillars,
} as const satisfies Readonly<Record<string, (record: FollowedRecord) => readonly string[]>>;

export type Division = keyof typeof DIVISIONS;
export const REGISTER_DIVISIONS = Object.keys(DIVISIONS) as readonly Division[];

/** One part of a divided register: the name that its lines have; undefined for those with none. */
export interface RegisterPart {
  readonly by: Division;
  readonly name: string | undefined;
}

/** All parts of a register. */
export function partsOf(
  reports: readonly ReportAsks[],
  by: Division,
  context: RegisterContext,
): readonly RegisterPart[] {
  const named = askedFor(reports, context).map(DIVISIONS[by]);
  const names: readonly (string | undefined)[] = [...new Set(named.flat())].sort();
  const isComplete = named.every(each => each.length > 0);
  return [...names, ...(isComplete ? [] : [undefined])].map(name => ({ by, name }));
}

function isOfPart(record: FollowedRecord, { by, name }: RegisterPart): boolean {
  const names: readonly string[] = DIVISIONS[by](record);
  return name === undefined ? names.length === 0 : names.includes(name);
}

/** The records that are asked for, of all that these reports ask. */
function askedFor(
  reports: readonly ReportAsks[],
  { asOf, of = 'recommendations', filter = {}, only, concerns, language }: RegisterContext,
): readonly FollowedRecord[] {
  const isConcerned = ({ addressees, responsible }: FollowedRecord) =>
    concerns === undefined || addressees.includes(concerns) || responsible.includes(concerns);
  const titles = titlesIn(reports, languageFor(language));
  return chosen(REGISTER_KINDS[of].recordsOf(reports, asOf), filter, titles)
    .filter(record => only === undefined || isOfPart(record, only))
    .filter(isConcerned);
}

/** Makes the register of what the reports ask for, as the same audience may see it. */
export async function renderRegister(
  reports: readonly ReportAsks[],
  format: RegisterFormat,
  context: RegisterContext,
): Promise<RegisterFile> {
  const { pause = async () => {} } = context;
  const found = askedFor(reports, context);
  await pause();
  const warnings: string[] = [];
  const bytes = await written(
    reports,
    REGISTER_KINDS[context.of ?? 'recommendations'].inOrder(found),
    format,
    { ...context, pause, warn: sentence => warnings.push(sentence) },
  );
  const refusal = refusedFor(reports, textsIn(bytes), context);
  if (refusal) return refusal;
  const count = reports.reduce((sum, each) => sum + each.unnamed, 0);
  // A page holds no keys.
  if (format !== 'html') warnOfUnnamed(count, sentence => warnings.push(sentence));
  return {
    ok: true,
    bytes,
    warnings: [
      ...twinsIn(reports),
      ...new Set(warnings),
      ...untitledOf(reports, context),
      ...undecidedIn(found),
      ...new Set(reports.flatMap(({ warnings }) => warnings)),
    ],
  };
}

/** Why words that were made of these reports are not given away; undefined where nothing in them belongs inside. */
export function refusedFor(
  reports: readonly ReportAsks[],
  texts: Iterable<string>,
  { audience }: Pick<RegisterContext, 'audience'>,
): Extract<RegisterFile, { ok: false }> | undefined {
  const withheld = togetherOf(reports);
  const leak = withheld.runs.size + withheld.secrets.length > 0 ? findLeak(texts, withheld) : undefined;
  return leak && { ok: false, reason: leakSentence(leak, audience) };
}

/** A sentence for each id that more than one report has. */
function twinsIn(reports: readonly ReportAsks[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { mission } of reports) counts.set(mission, (counts.get(mission) ?? 0) + 1);
  return [...counts].flatMap(([id, count]) => (count > 1 ? exportText('warning.twins', { id, count }) : []));
}

/** One sentence for what has no title in the language, in whatever reports. */
function untitledOf(reports: readonly ReportAsks[], { language }: RegisterContext): readonly string[] {
  const untitled = untitledIn(
    reports.flatMap(each => each.loneTitles),
    language,
  );
  return untitled.length > 0 ? [untitledSentence(untitled, language)] : [];
}

/** So many are told by their keys. */
const TOLD = 5;

/** One sentence for all of which updates of one day say two things. */
function undecidedIn(records: readonly FollowedRecord[]): readonly string[] {
  const told = records.flatMap(({ key, undecided }) => {
    const words = undecided.map(({ word, date }) => `${word}, ${date}`).join('; ');
    return words === '' ? [] : `${key} (${words})`;
  });
  if (told.length === 0) return [];
  const more = Math.max(told.length - TOLD, 0);
  const entries = more > 0 ? told.slice(0, TOLD).join(', ') : listOf(told);
  return [exportText('warning.undecided', { count: told.length, entries, more })];
}

function within(entry: string, mission: string): string {
  return `${mission}: ${entry}`;
}

/** What must not be said of any of the reports, each entry with its mission. */
function togetherOf(reports: readonly ReportAsks[]): Withheld {
  const runs = new Map<string, string>();
  const secrets: Withheld['secrets'][number][] = [];
  const shown: string[] = [];
  const things: string[] = [];
  const shorts: string[] = [];
  for (const { mission, withheld } of reports) {
    for (const [run, entry] of withheld?.runs ?? []) runs.set(run, within(entry, mission));
    for (const each of withheld?.secrets ?? []) secrets.push({ ...each, value: within(each.value, mission) });
    shown.push(...(withheld?.shown ?? []));
    things.push(...(withheld?.things ?? []));
    shorts.push(...(withheld?.shorts ?? []));
  }
  return { runs, secrets, shown, things, shorts };
}

async function written(
  reports: readonly ReportAsks[],
  records: readonly FollowedRecord[],
  format: RegisterFormat,
  context: RegisterContext & Required<Pick<RegisterContext, 'pause'>> & Pick<ExportContext, 'warn'>,
): Promise<Uint8Array> {
  const { asOf, of = 'recommendations' } = context;
  const kind = REGISTER_KINDS[of];
  const language = languageFor(context.language);
  const labels = labelsIn(language);
  const titles = titlesIn(reports, language);
  const title = labels[kind.title];
  const table = () => registerTable(title, records, registerColumns(kind.title, labels), labels, titles);
  switch (format) {
    case 'json':
      return encoded(`${JSON.stringify({ asOf, missions: reports.length, records }, null, 2)}\n`);
    case 'ndjson':
      return encoded(records.map(record => `${JSON.stringify(record)}\n`).join(''));
    case 'csv':
      return csvOf(table());
    case 'html': {
      const { dashboard } = await import('./dashboard.tsx');
      const page = await dashboard(records, {
        kind,
        titles,
        missions: reports.length,
        asOf,
        language,
        nonce: context.nonce,
        pause: context.pause,
      });
      await context.pause();
      return encoded(page);
    }
    case 'xlsx': {
      const provenance = `Mission Report ${context.toolVersion}; ${asOf}`;
      const marking = markingOf(records);
      const about = facts(
        [labels.date, { text: writeDate(asOf, language) }],
        [labels.missions, figuresIn(language)(reports.length)],
        [labels.classification, { text: labels[`class.${marking}`] }],
        ...kind.shareFigures(records, asOf, language),
      );
      return finishWorkbook(
        [table()],
        { language, title, facts: about, provenance, marking, head: title },
        context,
      );
    }
  }
}

/** That of its highest line; unmarked where a line is, and none is higher. */
function markingOf(records: readonly FollowedRecord[]): FollowedRecord['classification'] {
  const marked = records.flatMap(({ classification: own }) => (own === 'unmarked' ? [] : own));
  const marking = highest(marked);
  return marking === 'unclassified' && marked.length < records.length ? 'unmarked' : marking;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
