/** What a Word file that comes back asks of a report. */
import { fromBase64 } from '../../base/base64.ts';
import { UnreadableSource } from '../../base/unreadable-source.ts';
import type { ReturnedSource, ReviewedState } from '../../protocol/review.ts';
import type { Change } from '../../review/change.ts';
import { type ReviewedReport, reviewFile } from '../../review/review-file.ts';
import { authorOf, noteOn, notesBeside } from '../../review/tell.ts';
import { type Found, type FoundChange, keyMaker, Refused } from './found.ts';
import { plainWords } from './marked-lines.ts';
import type { ReportEntries } from './report-entries.ts';

/** The changes, a comment with its replies as one. */
export function foundInWord(
  source: ReturnedSource,
  id: string,
  own: ReviewedReport,
  entries: ReportEntries,
): Found {
  const found = readFile(source, own);
  const keyOf = keyMaker(id);
  const keys = new Map<number, string>();
  const changes = found.changes.map((change): FoundChange => {
    const own = keyOf(change.author, change.kind, change.old, change.new);
    const comment = found.changes.find(({ number }) => number === change.answers);
    const isPart = comment?.state === change.state;
    const key = (isPart && keys.get(comment.number)) || own;
    keys.set(change.number, key);
    return {
      change,
      ...shownOf(change, found.changes, { key, name: source.name }, entries),
      ...(isPart && { isPart }),
    };
  });
  return { changes, notes: notesBeside(found) };
}

function readFile({ name, base64 }: ReturnedSource, own: ReviewedReport) {
  try {
    const found = reviewFile(fromBase64(base64), own);
    if (found.ok) return found;
    throw new Refused(name, found.reason, found.report);
  } catch (error) {
    if (error instanceof UnreadableSource) throw new Refused(name, error.message);
    throw error;
  }
}

function shownOf(
  change: Change,
  all: readonly Change[],
  { key, name }: { readonly key: string; readonly name: string },
  entries: ReportEntries,
): Pick<FoundChange, 'shown' | 'entry'> {
  const [edit] = change.edits;
  const called = entries.entryCalled(change.entry);
  const entry = called ?? (edit && entries.entryAt(edit.start));
  const note = noteOn(change);
  const remark = remarkAt(change, all);
  const comment = [change, ...repliesTo(change, all)].map(each => ({ by: authorOf(each), text: each.new }));
  const lines = isSaid(change)
    ? { before: plainWords(change.old), after: [], effects: [], comment }
    : entries.linesOf(change);
  const shown: FoundChange['shown'] = {
    ...{ key, source: name, author: authorOf(change) },
    ...(change.date !== undefined && { on: change.date.slice(0, 'YYYY-MM-DD'.length) }),
    ...entries.cited(entry, change.entry),
    ...entries.placeOf(change.edits),
    ...lines,
    ...(remark !== undefined && { remark }),
    state: stateOf(change),
    ...(note !== undefined && { note }),
    canBeAnswered: true,
  };
  return { shown, entry };
}

function stateOf({ state, edits }: Change): ReviewedState {
  if (state === 'taken') return 'taken';
  if (edits.length === 0) return 'unplaced';
  return state === 'collides' ? 'doubtful' : 'open';
}

function isSaid({ kind }: Change): boolean {
  return kind === 'comment' || kind === 'reply';
}

/** Those that are decided on with their comment. */
function repliesTo({ number, state }: Change, all: readonly Change[]): readonly Change[] {
  return all.filter(each => each.answers === number && each.state === state);
}

/** What a comment says at the words that change. */
function remarkAt(change: Change, all: readonly Change[]): string | undefined {
  if (isSaid(change)) return undefined;
  const [old, text] = [change.old.trim(), change.new.trim()];
  const isAt = (quote: string) =>
    quote !== '' &&
    [old, text].some(words => words !== '' && (words.includes(quote) || quote.includes(words)));
  const said = all.filter(
    each => each.kind === 'comment' && each.entry === change.entry && isAt(each.old.trim()),
  );
  return said.length > 0 ? said.map(each => `${authorOf(each)}: ${each.new}`).join('\n') : undefined;
}
