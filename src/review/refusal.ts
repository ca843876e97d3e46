/** A change that is refused with a reason: what was asked stands as a remark, and the reason as the reply to it. */
import { remarkEntries, type Said } from '../import/remark-entry.ts';
import { writeMission } from '../import/write-mission.ts';
import { inOneMark, oneLine } from '../lexicon/one-line.ts';
import type { Entry, MissionFile, Remark, Reply } from '../syntax/generated/ast.ts';
import { proseOf } from '../syntax/prose.ts';
import { type Review, reviewOf } from '../syntax/review.ts';
import { belowRemarks } from './below-remarks.ts';
import type { TextEdit } from './change.ts';

/** Who asked for what, when, and at which words. */
export interface Asked {
  readonly author: string | undefined;
  readonly date: string | undefined;
  readonly what: string;
  readonly at: string;
}

/** Why it is not done, who says so, and the day. */
export interface Refusal {
  readonly reason: string;
  readonly by?: string;
  readonly on: string;
}

/** Finds the reasons in a text; each remark tells of one change. */
export class Refusals {
  private readonly review: Review;
  private readonly told = new Set<Remark>();

  constructor(file: MissionFile) {
    this.review = reviewOf(file);
  }

  /** Why what is asked of an entry was refused; undefined where its remark does not stand there with a reply. */
  reasonFor({ what, author }: Asked, entry: Entry): string | undefined {
    const asked = oneLine(what);
    const remark = this.review.remarksOn(entry).find(each => {
      const isBy = author === undefined || each.by.some(by => by.party || by.text === inOneMark(author));
      return each.status === 'dropped' && isBy && wordsOf(each) === asked && !this.told.has(each);
    });
    const [reply] = remark ? this.review.repliesTo(remark) : [];
    if (!remark || !reply) return undefined;
    this.told.add(remark);
    return wordsOf(reply);
  }
}

/** The edit that writes both below what has been said of the entry. */
export function refusalEdit(asked: Asked, refusal: Refusal, entry: Entry, source: string): TextEdit {
  const quote = inOneMark(oneLine(asked.at));
  const { title, body } = proseOf(entry);
  const isThere = quote !== '' && oneLine(`${title.text} ${body.text}`).includes(quote);
  const remark = {
    ...said(asked.what, asked.author, asked.date),
    ...(isThere && { quote }),
    status: 'dropped' as const,
    replies: [said(refusal.reason, refusal.by, refusal.on)],
  };
  const at = belowRemarks(entry, source);
  return { start: at, end: at, text: `\n\n${written(remark)}` };
}

/** The reply to a remark that is taken in. */
export function replyText({ reason, by, on }: Refusal): string {
  const [, reply] = remarkEntries({
    ...said('', undefined, undefined),
    replies: [said(reason, by, on)],
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
    by: author ? [{ name: inOneMark(author) }] : [],
    ...(date !== undefined && { date: date.slice(0, 'YYYY-MM-DD'.length) }),
    title,
    body: body.join('\n\n'),
  };
}

function wordsOf(entry: Remark | Reply): string {
  const { title, body } = proseOf(entry);
  return oneLine(`${title.text} ${body.text}`);
}
