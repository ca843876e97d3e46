/** The remarks of a report as threads at the words that they are about. */
import type { LangiumDocument } from 'langium';
import type { Position } from 'vscode-languageserver-types';
import { isOpen } from '../domain/scales.ts';
import type { AnswerParams, MendingEdit, RemarkThread } from '../protocol/report.ts';
import { replyTo, settle } from '../rules/answer-remark.ts';
import { structureOf } from '../rules/places.ts';
import { fileOf } from '../syntax/file-of.ts';
import { isRemark, isReply, type Remark, type Reply } from '../syntax/generated/ast.ts';
import type { Span } from '../syntax/lexer.ts';
import { type Passage, proseOf } from '../syntax/prose.ts';
import { rangeIn } from '../syntax/ranges.ts';
import { type Review, reviewOf } from '../syntax/review.ts';
import { entryAt } from './actions/entry-at.ts';
import { textEdits } from './actions/text-action.ts';
import { today } from './clock.ts';
import { nameOfParty } from './report-tree.ts';

/** All remarks, in the order of the text. */
export function remarkThreads(document: LangiumDocument): RemarkThread[] {
  const { textDocument } = document;
  const review = reviewOf(fileOf(document));
  return review.remarks.map(remark => ({
    range: rangeIn(textDocument, wordsMeant(remark, review)),
    position: textDocument.positionAt(structureOf(remark).start),
    ...(remark.status !== undefined && { status: remark.status }),
    isOver: !isOpen(remark),
    said: [remark, ...review.repliesTo(remark)].map(entry => ({
      by: entry.by.map(nameOfParty).join(', '),
      when: [entry.on, entry.at].filter(Boolean).join(' '),
      words: wordsOf(entry),
    })),
  }));
}

/**
 * The edit that answers a remark: the one whose entry, or whose reply, stands at the place, or else the first that is
 * about words there. Undefined where there is none, or another than was meant.
 */
export function answerTo(
  document: LangiumDocument,
  { position, answer, remark: meant, by }: Omit<AnswerParams, 'uri'>,
): MendingEdit | undefined {
  const remark = remarkAt(document, position);
  if (!remark || (meant !== undefined && meant !== wordsOf(remark))) return undefined;
  const edit = answer === 'reply' ? replyTo(remark, today(), by) : settle(remark, answer);
  return textEdits(document, [edit])[0];
}

function remarkAt(document: LangiumDocument, position: Position): Remark | undefined {
  const offset = document.textDocument.offsetAt(position);
  const file = fileOf(document);
  const review = reviewOf(file);
  const entry = entryAt(file, offset);
  if (isRemark(entry)) return entry;
  if (isReply(entry)) return review.remarkOf(entry);
  return review.remarks.find(remark => {
    const { start, end } = wordsMeant(remark, review);
    return start <= offset && offset <= end;
  });
}

/** The words that a remark quotes, or else the title of what it is about; itself where that stands elsewhere. */
function wordsMeant(remark: Remark, review: Review): Span {
  const about = review.subjectOf(remark);
  if (!about || about.$container !== remark.$container) return structureOf(remark);
  const { title, body } = proseOf(about);
  const quoted = remark.quote && (quotedIn(title, remark.quote) ?? quotedIn(body, remark.quote));
  if (quoted) return quoted;
  return title.text === '' ? structureOf(about) : title.span(0, title.text.length);
}

/** A sign that a reader sees; between words it may be a line break that stands there, or a mark of emphasis. */
const SEEN = /[^\s*_]/g;

/** Where words stand that were quoted as a reader saw them. */
function quotedIn(passage: Passage, quote: string): Span | undefined {
  const seen = [...passage.text.matchAll(SEEN)];
  const wanted = quote.match(SEEN)?.join('') ?? '';
  const at = wanted === '' ? -1 : seen.join('').indexOf(wanted);
  const [first, last] = [seen[at], seen[at + wanted.length - 1]];
  return at < 0 || !first || !last ? undefined : passage.span(first.index, last.index + 1);
}

function wordsOf(entry: Remark | Reply): string {
  const { title, body } = proseOf(entry);
  return [title.text, body.text].filter(text => text !== '').join('\n\n');
}
