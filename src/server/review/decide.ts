/** How far each change is, as the text says, and what a decision does. */
import type { DecideParams, ReviewedChange } from '../../protocol/review.ts';
import type { TextEdit } from '../../review/change.ts';
import { type Asked, type Refusal, Refusals, refusalEdit, replyText } from '../../review/refusal.ts';
import { whatIsAsked } from '../../review/tell.ts';
import { whatIsFilledIn } from '../../review/tracker/tell-tracker.ts';
import type { DecidedChange, FoundChange } from './found.ts';
import type { ReportEntries } from './report-entries.ts';
import { type Taken, take } from './take.ts';

/** The changes with their state: what the text has is taken in, whatever was decided; then its remarks tell, then the keys. */
export function withStates(
  found: readonly FoundChange[],
  refused: readonly string[],
  entries: ReportEntries,
): readonly DecidedChange[] {
  const refusals = new Refusals(entries.file);
  return found.map(each => {
    const { shown, entry = entries.mission } = each;
    if (shown.state === 'taken') return { ...each, shown: versioned(shown) };
    const asked = askedBy(each);
    const reason = asked && entry && refusals.reasonFor(asked, entry);
    const isRefused = reason !== undefined || refused.includes(shown.key);
    return {
      ...each,
      shown: versioned({
        ...shown,
        ...(isRefused && { state: 'refused' }),
        ...(reason !== undefined && { reason }),
      }),
    };
  });
}

/** The words around a change are not its own: what is decided of another may change them. */
function versioned(shown: FoundChange['shown']): ReviewedChange {
  const { state, reason, note, before, after } = shown;
  const own = [before, after].map(words => words.flatMap(({ text, isChanged }) => (isChanged ? text : [])));
  return { ...shown, version: JSON.stringify([state, reason, note, own]) };
}

/** What is done, and what is refused without a word then. */
export interface Decided extends Taken {
  readonly refused: readonly string[];
  readonly stale: number;
}

/** What a decision does; a sentence where it does nothing. Changes that were seen otherwise stay as they are. */
export function decide(
  found: readonly DecidedChange[],
  { on, decision, reply, refused }: DecideParams,
  entries: ReportEntries,
): Decided | 'alone' | 'no-place' {
  const seen = new Map(on.map(({ key, version }) => [key, version]));
  const isMeant = ({ shown }: DecidedChange) => seen.get(shown.key) === shown.version;
  const meant = found.filter(each => each.isPart !== true && isMeant(each));
  const keys = new Set(meant.map(({ shown }) => shown.key));
  const rest = refused.filter(key => !keys.has(key));
  const about = { refused: rest, stale: seen.size - keys.size };
  const nothing = { edits: [], updates: '', left: 0 };
  if (keys.size === 0 || decision === 'again') return { ...nothing, ...about };
  const [one] = meant;
  if (decision === 'refuse' && reply && one) {
    const edits = refuse(found, one, reply, entries);
    return edits.length > 0 ? { ...nothing, ...about, edits } : 'no-place';
  }
  if (decision === 'refuse') return { ...nothing, ...about, refused: [...rest, ...keys] };
  const taken = take(entries.source, found, keys);
  return taken ? { ...taken, ...about } : 'alone';
}

/** What writes the reason into the report; nothing where the change belongs to no entry. */
function refuse(
  found: readonly DecidedChange[],
  refused: DecidedChange,
  refusal: Refusal,
  entries: ReportEntries,
): readonly TextEdit[] {
  const { change, shown, entry = entries.mission } = refused;
  if (change?.kind === 'comment' && change.edits.length > 0) {
    // The comment is kept, as the remark that the reason answers.
    const edits = take(entries.source, found, new Set([shown.key]))?.edits ?? [];
    const last = edits.at(-1);
    return last ? [...edits, { start: last.end, end: last.end, text: `\n${replyText(refusal)}` }] : [];
  }
  const asked = askedBy(refused);
  return asked && entry ? [refusalEdit(asked, refusal, entry, entries.source)] : [];
}

/** Who asks for what; undefined for what nobody has sent. */
function askedBy({ change, tracker, shown }: FoundChange): Asked | undefined {
  const said = change ?? tracker;
  if (!said || !shown.canBeAnswered) return undefined;
  const what = change ? whatIsAsked(change) : tracker ? whatIsFilledIn(tracker) : '';
  return { author: said.author, date: said.date ?? undefined, what, at: change ? said.old : '' };
}
