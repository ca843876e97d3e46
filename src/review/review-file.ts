/** From a Word file that comes back to the changes that it asks for, each with its place in the text. */
import { reduceFor } from '../export/audience/reduce.ts';
import { viewOf } from '../export/view.ts';
import { reviewText } from '../messages/review.ts';
import type { Report } from '../report/report.ts';
import type { MissionFile } from '../syntax/generated/ast.ts';
import { rejectedParagraphs, sentParagraphs } from '../word/plain-paragraphs.ts';
import { type Asked, askedIn } from './asked.ts';
import { besideChanges } from './beside.ts';
import { withCarried } from './carried.ts';
import type { Change } from './change.ts';
import { commentChanges } from './comment-changes.ts';
import { EntryReading } from './entry-reading.ts';
import { withLikelyBookmarks } from './likely-bookmarks.ts';
import { withLiteralSigns } from './literal-signs.ts';
import { looksMarked } from './looks-marked.ts';
import { type Unnumbered, withMoves } from './moves.ts';
import { passagesIn } from './passages.ts';
import { Placer } from './placer.ts';
import { readReturned } from './returned-file.ts';
import { ShownReport } from './shown.ts';
import { sourceEntries } from './source-entries.ts';

/** The report into which changes are to be taken. */
export interface ReviewedReport {
  readonly source: string;
  readonly file: MissionFile;
  readonly report: Report;
}

/** What a file asks for, or one sentence that says why it is not taken in. */
export type FileReview =
  | {
      readonly ok: true;
      readonly changes: readonly Change[];
      /** How many changes of looks were left out. */
      readonly looks: number;
      /** False where what was typed unrecorded can't be told from what has changed since. */
      readonly knowsSent: boolean;
    }
  | { readonly ok: false; readonly reason: string };

/** Reads a file that was made of the report; one that can't be read is an `UnreadableSource`. */
export function reviewFile(bytes: Uint8Array, { source, file, report }: ReviewedReport): FileReview {
  const returned = readReturned(bytes);
  const { id, language = 'en' } = report.mission;
  if (returned.report !== undefined && returned.report !== id) {
    return { ok: false, reason: reviewText('refused.other-report', { found: returned.report, report: id }) };
  }
  const { sent } = returned;
  const context = {
    language: sent?.language ?? language,
    audience: sent?.audience ?? 'internal',
    now: new Date(0),
    toolVersion: sent?.toolVersion ?? '',
  };
  const view = viewOf(reduceFor(report, context), context);
  const viewSent = sent ? viewOf(sent.report, context) : view;
  const passages = passagesIn(viewSent);
  const found = rejectedParagraphs(returned.paragraphs);
  const paragraphs = sent?.paragraphs ?? withLikelyBookmarks(sentParagraphs(found), passages);
  if (!paragraphs.some(({ bookmark }) => bookmark !== undefined && passages.has(bookmark))) {
    return { ok: false, reason: reviewText('refused.no-report', { report: id }) };
  }
  const shown = new ShownReport(paragraphs, passages, sourceEntries(file, view));
  const reading = new EntryReading(source);
  const placer = new Placer(shown, source, reading, looksMarked);
  const changes = askedIn(paragraphs, found).flatMap((asked: Asked): readonly Unnumbered[] => {
    if (asked.what === 'comment') {
      const thread = returned.threads.get(asked.comment);
      return thread ? commentChanges(thread, asked, shown, { source, report }, [view, viewSent]) : [];
    }
    const { by } = asked;
    return [{ author: by?.author, date: by?.date, ...placer.place(asked) }];
  });
  const placed = withLiteralSigns(withMoves(changes, source), reading);
  const all = withCarried([...placed, ...besideChanges(returned.beside)], reading);
  return {
    ok: true,
    changes: numbered(all),
    looks: [...returned.paragraphs, ...returned.beside].reduce((sum, { looks }) => sum + looks.length, 0),
    knowsSent: sent !== undefined,
  };
}

/** Changes with their numbers; a reply names the comment above it, and words those that others took out of them again. */
function numbered(changes: readonly Unnumbered[]): readonly Change[] {
  let [comment, host] = [0, 0];
  return changes.map(
    ({ editsLeft, takesBack, isPart, puts: _, takes: __, into: ___, why, ...change }, index) => {
      const number = index + 1;
      const isExplained = change.state === 'unplaced' || why === 'marking';
      if (change.kind === 'comment') comment = number;
      if (!takesBack) host = number;
      const by: number[] = [];
      for (let next = number; changes[next]?.takesBack; next++) by.push(next + 1);
      return {
        number,
        ...change,
        ...(why && isExplained && { why }),
        ...(change.kind === 'reply' && { answers: comment }),
        ...(isPart && { within: host }),
        ...(editsLeft && { revised: { by, edits: editsLeft } }),
      };
    },
  );
}
