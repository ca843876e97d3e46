/** What a comment of a Word file says, with the replies to it: the one way in which it becomes a remark. */
import { isDate } from '../domain/dates.ts';
import { readTime } from '../domain/times.ts';
import { inOneMark } from '../lexicon/one-line.ts';
import type { Comment, Thread } from '../word/comments.ts';
import type { Said, SaidOfReport } from './remark-entry.ts';

/** The remark that a thread is; `quote` are the words that it stands at. */
export function remarkOfThread(thread: Thread, quote: string): SaidOfReport {
  return {
    ...said(thread),
    ...(quote !== '' && { quote: inOneMark(quote) }),
    ...(thread.isResolved && { status: 'done' as const }),
    replies: thread.replies.map(said),
  };
}

function said({ by: { author, date }, text: [title = '', ...body] }: Comment): Said {
  return {
    by: author === '' ? [] : [{ name: inOneMark(author) }],
    ...momentOf(date),
    title,
    body: body.join('\n\n'),
  };
}

/** Word writes the hour of the place without saying which, and midnight where only the day is known; a day that does not exist is none. */
function momentOf(date: string | undefined): Pick<Said, 'date' | 'time'> {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(date ?? '') ?? [];
  if (day === undefined || !isDate(day)) return {};
  return { date: day, time: time === undefined || time === '00:00' ? undefined : readTime(time) };
}
