/** One thing that a register follows up, and how what is said of it is told. */
import { highest } from '../../domain/marking.ts';
import { CHANGING_ROWS, type ChangingAttribute } from '../../lexicon/attributes.ts';
import { anchorOf } from '../../report/anchor-of.ts';
import { keyOf } from '../../report/key-of.ts';
import { partyLabel } from '../../report/label-of.ts';
import { shownMarking } from '../../report/overall-marking.ts';
import { type Mention, plainBlocks, plainText } from '../../report/plain-text.ts';
import { plainValues } from '../../report/plain-values.ts';
import type { Action, Finding, Party, Recommendation, Report, Update } from '../../report/report.ts';
import { type EntryState, stateOn } from '../../report/state-on.ts';
import type { AudiencePolicy } from '../audience/policy.ts';
import { mentionIn } from '../elsewhere.ts';
import { languageFor } from '../languages.ts';
import { monthBefore, type Standing, standing } from './last-month.ts';
import {
  ageOf,
  type FollowedRecord,
  type RegisterDoubt,
  type RegisterRecord,
  type RegisterUpdate,
  withUpdates,
} from './record.ts';

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

/** One thing that is followed up, with what it goes on with; a reference leads to an entry within one making of a register. */
export interface Ask<R extends FollowedRecord = RegisterRecord> {
  readonly reference: string;
  /** How it stands when nothing is known of earlier missions. */
  readonly record: R;
  /** The name that its author gave it. */
  readonly name: string | null;
  /** The reference of the entry of an earlier mission that it follows itself. */
  readonly follows: string | null;
  /** The references of the findings that it answers, and of the recommendations that an action carries out. */
  readonly answers: readonly string[];
  /** How it stood a month before the day of the register, and how it stands on it. */
  readonly earlier: Standing;
  readonly now: Standing;
  /** The references of the findings of earlier missions that the findings follow. */
  readonly earlierFindings: readonly string[];
}

/** Who will read of the entries of a report, and the day on which that was first issued. */
export type EntryContext = AsksContext & { readonly issuedOn: string | null };

/** How an entry stands on the day of the register and stood a month before, and what leads to it and what it follows. */
export function courseOf(
  target: 'finding' | 'recommendation' | 'action',
  entry: Followed,
  { issued, state }: { readonly issued: Followed; readonly state: EntryState },
  report: Report,
  { asOf }: EntryContext,
): Pick<Ask, 'reference' | 'name' | 'earlier' | 'now' | 'follows'> {
  return {
    reference: referenceTo(report, target, entry),
    name: entry.id ?? null,
    earlier: standing(stateOn(issued, report, monthBefore(asOf)), report),
    now: standing(state, report),
    follows: entry.follows ? referenceOf(entry.follows) : null,
  };
}

/** Where an entry stands: the first fields of its record, in order. */
export function originOf(
  entry: Followed,
  report: Report,
  context: EntryContext,
): Pick<
  FollowedRecord,
  | 'key'
  | 'mission'
  | 'missionTitle'
  | 'missionReference'
  | 'programme'
  | 'place'
  | 'missionDate'
  | 'issued'
  | 'firstAsked'
> {
  const { mission, programme } = report;
  return {
    key: keyOf(report, entry) ?? null,
    mission: mission.id,
    missionTitle: titleReader(report, context)(mission),
    missionReference: mission.reference ?? null,
    programme: programme?.id ?? null,
    place: mission.place ?? null,
    missionDate: mission.dates?.to ?? null,
    issued: context.issuedOn,
    firstAsked: context.issuedOn ?? mission.dates?.to ?? null,
  };
}

/** What has been said of an entry since, and how all of it is marked. */
export function saidSince(
  { marking }: Followed,
  { said, disagreements }: EntryState,
  report: Report,
  context: EntryContext,
): ReturnType<typeof withUpdates> & Pick<FollowedRecord, 'undecided' | 'lastMonth' | 'classification'> {
  return {
    ...lastUpdate(said, report, context),
    undecided: disagreements.map(each => doubtOf(each, report)),
    lastMonth: [],
    classification: shownMarking(report, highest([marking, ...said.map(each => each.marking)])),
  };
}

/** The last fields of a record while nothing is known of earlier missions. */
export function whereTold(
  target: 'finding' | 'recommendation' | 'action',
  entry: Followed,
  { mission: { id, dates } }: Report,
  context: EntryContext,
): Pick<FollowedRecord, 'link' | 'history' | 'ageInDays'> {
  const { asOf, issuedOn } = context;
  const link = context.linkOf?.(anchorOf(target, entry));
  return {
    ...(link !== undefined && { link }),
    history: [id],
    ageInDays: ageOf(issuedOn ?? dates?.to ?? null, asOf),
  };
}

type Followed = Finding | Recommendation | Action;

function lastUpdate(
  said: readonly Update[],
  report: Report,
  { language }: AsksContext,
): ReturnType<typeof withUpdates> {
  const known = languageFor(language);
  const told = (mention: Mention) => mentionIn(report, mention, known).text;
  const updates = said.map(update => ({
    date: update.date ?? '',
    by: names(report, update.by),
    ...valuesOf(update, report),
    documents: update.sources.map(({ name }) => name),
    text: [plainText(update.inlines, told), plainBlocks(update.blocks, told)].filter(Boolean).join('\n'),
  }));
  return withUpdates(updates);
}

type UpdateValues = Pick<RegisterUpdate, Exclude<ChangingAttribute, 'owner'> | 'responsible'>;

/** What an update changes, value by value; null where it says nothing of it. */
function valuesOf(update: Update, report: Report): UpdateValues {
  const values = CHANGING_ROWS.map(({ word, value }) => {
    if (value === 'parties') return ['responsible', names(report, update.owner)];
    const said = value === 'day' ? (update.due ?? update.dueText) : plainValues(update, word)[0];
    return [word, said ?? null];
  });
  return Object.fromEntries(values);
}

/** What was said on one day by whom, as each said it. */
function doubtOf(
  { word, day, by: updates }: EntryState['disagreements'][number],
  report: Report,
): RegisterDoubt {
  const said = updates.map(update => {
    const { responsible, ...values } = valuesOf(update, report);
    return {
      by: names(report, update.by),
      value: word === 'owner' ? responsible.join(', ') : (values[word] ?? ''),
    };
  });
  return { word, date: day, said };
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
export function referenceTo(
  report: Report,
  target: 'finding' | 'recommendation' | 'action',
  entry: Followed,
): string {
  return keyOf(report, entry) ?? `${report.mission.id}.#${anchorOf(target, entry)}`;
}

export function names(report: Report, parties: readonly Party[]): readonly string[] {
  return parties.map(party => partyLabel(report, party).text);
}
