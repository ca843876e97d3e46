/** A change that is refused with a reason: what was asked stands as a remark, and the reason as the reply to it. */
import { remarkEntries, type Said } from '../intake/remark-entry.ts';
import { writeMission } from '../intake/write-mission.ts';
import { oneLine } from '../lexicon/one-line.ts';
import type { Entry } from '../syntax/generated/ast.ts';
import { proseOf } from '../syntax/prose.ts';
import { belowRemarks } from './below-remarks.ts';
import type { TextEdit } from './change.ts';

/** Who asked for what, when, and at which words. */
export interface Asked {
  readonly author: string | undefined;
  readonly date: string | undefined;
  readonly what: string;
  readonly at: string;
}

/** Why it is not done, and the day. */
export interface Refusal {
  readonly reason: string;
  readonly on: string;
}

/** The edit that writes both below what has been said of the entry. */
export function refusalEdit(asked: Asked, refusal: Refusal, entry: Entry, source: string): TextEdit {
  const quote = oneLine(asked.at).replaceAll('"', '”');
  const { title, body } = proseOf(entry);
  const isThere = quote !== '' && oneLine(`${title.text} ${body.text}`).includes(quote);
  const remark = {
    ...said(asked.what, asked.author, asked.date),
    ...(isThere && { quote }),
    status: 'dropped' as const,
    replies: [said(refusal.reason, undefined, refusal.on)],
  };
  const at = belowRemarks(entry, source);
  return { start: at, end: at, text: `\n\n${written(remark)}` };
}

/** The reply to a remark that is taken in. */
export function replyText({ reason, on }: Refusal): string {
  const [, reply] = remarkEntries({
    ...said('', undefined, undefined),
    replies: [said(reason, undefined, on)],
  });
  return reply ? writeMission([reply]).trimEnd() : '';
}

function written(remark: Parameters<typeof remarkEntries>[0]): string {
  return remarkEntries(remark)
    .map(entry => writeMission([entry]).trimEnd())
    .join('\n');
}

function said(text: string, author: string | undefined, date: string | undefined): Said {
  const [title = '', ...body] = text
    .split(/\s*\n\s*/)
    .map(line => line.trim())
    .filter(line => line !== '');
  return {
    by: author ? [{ name: author.replaceAll('"', '”') }] : [],
    ...(date !== undefined && { date: date.slice(0, 'YYYY-MM-DD'.length) }),
    title,
    body: body.join('\n\n'),
  };
}
