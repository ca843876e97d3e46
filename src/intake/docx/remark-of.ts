/** A comment of a Word file, with the replies to it, as a remark. */
import type { Comment, Thread } from '../../word/comments.ts';
import type { SourceRemark } from '../document.ts';
import type { Said } from '../remark-entry.ts';
import type { Noted } from './body.ts';

/** Undefined for one that says nothing. */
export function remarkOf(thread: Thread, noted: Noted | undefined): SourceRemark | undefined {
  const { line = 0, quote = '' } = noted ?? {};
  if (thread.text.length === 0) return undefined;
  return {
    line,
    said: {
      ...said(thread),
      ...(quote !== '' && { quote: quote.replaceAll('"', '”') }),
      ...(thread.isResolved && { status: 'done' as const }),
      replies: thread.replies.filter(({ text }) => text.length > 0).map(said),
    },
  };
}

function said({ by: { author, date }, text: [title = '', ...body] }: Comment): Said {
  return {
    by: author === '' ? [] : [{ name: author.replaceAll('"', '”') }],
    ...momentOf(date),
    title,
    body: body.join('\n\n'),
  };
}

/** Word writes the hour of the place without saying which, and midnight where only the day is known. */
function momentOf(date: string | undefined): Pick<Said, 'date' | 'time'> {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(date ?? '') ?? [];
  return { date: day, time: time === '00:00' ? undefined : time };
}
