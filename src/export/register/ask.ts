/** One thing that a register follows up, and how what is said of it is told. */
import { anchorOf } from '../../report/anchor-of.ts';
import { keyOf } from '../../report/key-of.ts';
import { partyLabel } from '../../report/label-of.ts';
import { type Mention, plainBlocks, plainText } from '../../report/plain-text.ts';
import type { Action, Finding, Party, Recommendation, Report, Update } from '../../report/report.ts';
import type { EntryState } from '../../report/state-on.ts';
import type { AudiencePolicy } from '../audience/policy.ts';
import { mentionIn } from '../elsewhere.ts';
import { languageFor } from '../languages.ts';
import type { Standing } from './last-month.ts';
import { type FollowedRecord, type RegisterDoubt, type RegisterRecord, withUpdates } from './record.ts';

/** What a register can be of. */
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

/** What was said last, and all that was said. */
export function lastUpdate(
  said: readonly Update[],
  report: Report,
  { language }: AsksContext,
): ReturnType<typeof withUpdates> {
  const known = languageFor(language);
  const told = (mention: Mention) => mentionIn(report, mention, known).text;
  const updates = said.map(
    ({ date = '', by, status, response, owner, due, dueText, cost, sources, inlines, blocks }) => ({
      date,
      by: names(report, by),
      status: status ?? null,
      response: response ?? null,
      responsible: names(report, owner),
      due: due ?? dueText ?? null,
      cost: cost ?? null,
      documents: sources.map(({ name }) => name),
      text: [plainText(inlines, told), plainBlocks(blocks, told)].filter(Boolean).join('\n'),
    }),
  );
  return withUpdates(updates);
}

/** What was said on one day by whom, as each said it. */
export function doubtOf(
  { word, day, by: updates }: EntryState['disagreements'][number],
  report: Report,
): RegisterDoubt {
  const said = updates.map(({ by, owner, due, dueText, ...update }) => ({
    by: names(report, by),
    value: { ...update, owner: names(report, owner).join(', '), due: due ?? dueText }[word] ?? '',
  }));
  return { word, date: day, said };
}

/** A title as a reader sees it. */
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
  entry: Finding | Recommendation | Action,
): string {
  return keyOf(report, entry) ?? `${report.mission.id}.#${anchorOf(target, entry)}`;
}

/** What they are called. */
export function names(report: Report, parties: readonly Party[]): readonly string[] {
  return parties.map(party => partyLabel(report, party).text);
}
