/** Comments of a Word file as the remarks of a report. */
import { remarkEntries } from '../intake/remark-entry.ts';
import { writeMission } from '../intake/write-mission.ts';
import type { Comment, Thread } from './comments.ts';

/** The entry that a comment becomes, then those that its replies become, as they stand in a text. */
export function remarkTexts(thread: Thread, quote: string, about: string | undefined): readonly string[] {
  const entries = remarkEntries({
    ...said(thread),
    ...(quote !== '' && { quote: quote.replaceAll('"', '”') }),
    ...(about !== undefined && { about }),
    ...(thread.isResolved && { status: 'done' as const }),
    replies: thread.replies.map(said),
  });
  return entries.map(entry => writeMission([entry]).trimEnd());
}

function said({ by: { author, date }, text: [title = '', ...body] }: Comment) {
  return {
    by: author === '' ? [] : [{ name: author }],
    ...momentOf(date),
    title,
    body: body.join('\n\n'),
  };
}

/** Word writes the hour of the place without saying which. */
function momentOf(date: string | undefined): { readonly date?: string; readonly time?: string } {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(date ?? '') ?? [];
  return { ...(day !== undefined && { date: day }), ...(time !== undefined && { time }) };
}
