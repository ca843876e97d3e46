/** One thing that a register follows up, as one report tells of it, and how what is said of it since is told. */
import { type Due, dueDay } from '../../domain/due-day.ts';
import type { Marking } from '../../domain/marking.ts';
import type { Edition } from '../../domain/state-on.ts';
import { CHANGING_ROWS, type ChangingAttribute, type ChangingValues } from '../../lexicon/attributes.ts';
import { anchorOf } from '../../report/anchor-of.ts';
import { keyOf } from '../../report/key-of.ts';
import { partyLabel } from '../../report/label-of.ts';
import { displayedMarking } from '../../report/overall-marking.ts';
import { type Mention, plainBlocks, plainText } from '../../report/plain-text.ts';
import { plainChanges } from '../../report/plain-values.ts';
import type { Action, Finding, Party, Recommendation, Report, Update } from '../../report/report.ts';
import type { AudiencePolicy } from '../audience/policy.ts';
import { mentionIn } from '../elsewhere.ts';
import { languageFor } from '../languages.ts';
import { type FollowedRecord, type RegisterRecord, type RegisterUpdate, withUpdates } from './record.ts';

export const REGISTER_SUBJECTS = ['recommendations', 'findings'] as const;
export type RegisterSubject = (typeof REGISTER_SUBJECTS)[number];

/** Who will read the register, and the day as of which it is judged what is overdue, `YYYY-MM-DD`. */
export interface AsksContext extends AudiencePolicy {
  readonly asOf: string;
  /** What the register is of; what is asked, unless told. */
  readonly of?: RegisterSubject;
  /** Where an entry of the report can be read, by the anchor that it has in exports. */
  linkOf?(anchor: string): string | undefined;
}

/** When something is due, in the author's words and as days. */
export interface AskedDue {
  readonly due: string | null;
  readonly dueText: string | null;
  /** The last day of it, where it names any. */
  readonly day: string | null;
}

/** What may be otherwise tomorrow. */
export type AskValues = Omit<ChangingValues, 'owner' | 'due'> & {
  readonly owner: readonly string[];
  readonly due: AskedDue;
};

/** An update on it, under whichever name. */
export interface AskUpdate {
  readonly about: string;
  readonly marking: Marking;
  readonly values: Partial<AskValues>;
  readonly told: RegisterUpdate;
}

/** One thing as one report tells of it; a reference leads to an entry within one making of a register. */
export interface Ask<R extends FollowedRecord = RegisterRecord> {
  readonly reference: string;
  /** What its report says of it, as if nothing had been said since. */
  readonly record: R;
  /** What each edition of the report says that has it, oldest first. */
  readonly editions: readonly Edition<AskValues>[];
  /** The updates under its name. */
  readonly updates: readonly AskUpdate[];
  /** The name that its author gave it. */
  readonly name: string | null;
  /** The reference of the entry of an earlier mission that it follows itself. */
  readonly follows: string | null;
  /** The references of the findings that it answers, and of the recommendations that an action carries out. */
  readonly answers: readonly string[];
  /** The references of the findings of earlier missions that the findings follow. */
  readonly earlierFindings: readonly string[];
}

/** What a report said before, and since when that was known. */
export interface EarlierEdition {
  readonly since: string | undefined;
  readonly report: Report;
}

/** A report of which a register is made, with what it said in earlier editions, oldest first, each on its day. */
export interface ReadReport {
  readonly report: Report;
  readonly earlier: readonly EarlierEdition[];
  /** The day since which others know of the report as it is, and of its first edition; null where nothing tells. */
  readonly since: string | null;
  readonly issuedOn: string | null;
}

type Followed = Finding | Recommendation | Action;
type Target = 'finding' | 'recommendation' | 'action';

/** What ties an entry to the others of its chain, and what has been said of it. */
export function courseOf(
  target: Target,
  entry: Followed,
  { report, earlier, since }: ReadReport,
  context: AsksContext,
): Pick<Ask, 'reference' | 'name' | 'follows' | 'editions' | 'updates'> {
  const { id, follows } = entry;
  const before = earlier.flatMap(edition => {
    const same = id === undefined ? undefined : followedIn(edition.report).find(each => each.id === id);
    return same ? { since: edition.since, values: valuesOf(same, edition.report) } : [];
  });
  return {
    reference: referenceTo(report, target, entry),
    name: id ?? null,
    follows: follows ? referenceOf(follows) : null,
    editions: [...before, { since: since ?? undefined, values: valuesOf(entry, report) }],
    updates:
      id === undefined
        ? []
        : report.updates
            .filter(({ about }) => about.mission === report.mission.id && about.id === id)
            .map(update => updateOf(update, report, context)),
  };
}

/** Where an entry stands: the first fields of its record, in order. */
export function originOf(entry: Followed, { report, issuedOn }: ReadReport, context: AsksContext) {
  const { mission, programme } = report;
  return {
    key: keyOf(report, entry) ?? null,
    mission: mission.id,
    missionTitle: titleReader(report, context)(mission),
    missionReference: mission.reference ?? null,
    programme: programme?.id ?? null,
    place: mission.place ?? null,
    missionDate: mission.dates?.to ?? null,
    issued: issuedOn,
    firstAsked: issuedOn ?? mission.dates?.to ?? null,
  };
}

/** The last fields of a record as if nothing had been said of it. */
export function unsaid(target: Target, entry: Followed, report: Report, context: AsksContext) {
  const link = context.linkOf?.(anchorOf(target, entry));
  return {
    ...withUpdates([]),
    undecided: [],
    lastMonth: [],
    classification: displayedMarking(report, entry.marking),
    isOpen: true,
    ...(link !== undefined && { link }),
    history: [report.mission.id],
    ageInDays: null,
  };
}

/** All that is followed up of a report. */
export function followedIn({ findings, recommendations, actions }: Report): readonly Followed[] {
  return [...findings, ...recommendations.flatMap(each => [each, ...each.actions]), ...actions];
}

function valuesOf(said: Followed | Update, report: Report): Partial<AskValues> {
  if (!('owner' in said)) return {};
  const due = askedDue(said, report);
  return {
    ...plainChanges(said),
    ...(said.owner.length > 0 && { owner: names(report, said.owner) }),
    ...(due && { due }),
  };
}

function askedDue({ due, dueText }: Due, { mission }: Report): AskedDue | undefined {
  if (due === undefined && dueText === undefined) return undefined;
  const day = dueDay({ due, dueText }, mission.dates) ?? null;
  return { due: due ?? day, dueText: dueText ?? null, day };
}

function updateOf(update: Update, report: Report, { language }: AsksContext): AskUpdate {
  const known = languageFor(language);
  const told = (mention: Mention) => mentionIn(report, mention, known).text;
  const values = valuesOf(update, report);
  return {
    about: referenceOf(update.about),
    marking: update.marking,
    values,
    told: {
      date: update.date ?? '',
      by: names(report, update.by),
      ...toldValues(values, update),
      documents: update.sources.map(({ name }) => name),
      text: [plainText(update.inlines, told), plainBlocks(update.blocks, told)].filter(Boolean).join('\n'),
    },
  };
}

type ToldValues = Pick<RegisterUpdate, Exclude<ChangingAttribute, 'owner'> | 'responsible'>;

/** What an update changes, value by value; null where it says nothing of it. */
function toldValues(values: Partial<AskValues>, { due, dueText }: Due): ToldValues {
  const told = CHANGING_ROWS.map(({ word, value }) => {
    if (value === 'parties') return ['responsible', values.owner ?? []];
    return [word, (value === 'day' ? (due ?? dueText) : values[word]) ?? null];
  });
  return Object.fromEntries(told);
}

export function titleReader(report: Report, { language }: AsksContext) {
  const known = languageFor(language);
  return ({ inlines }: Pick<Report['mission'], 'inlines'>) =>
    plainText(inlines, mention => mentionIn(report, mention, known).text);
}

/** What leads to an entry of an earlier mission. */
export function referenceOf({ mission, id }: { readonly mission: string; readonly id: string }): string {
  return `${mission}.${id}`;
}

/** Its key, or its place, which no name looks like. */
export function referenceTo(report: Report, target: Target, entry: Followed): string {
  return keyOf(report, entry) ?? `${report.mission.id}.#${anchorOf(target, entry)}`;
}

export function names(report: Report, parties: readonly Party[]): readonly string[] {
  return parties.map(party => partyLabel(report, party).text);
}
