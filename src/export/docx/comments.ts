/** The open remarks of a report as comments of Word, at the words that they are about, with their replies. */
import { strFromU8, strToU8 } from 'fflate';
import { isOpen } from '../../domain/scales.ts';
import { plainBlocks, plainText } from '../../report/plain-text.ts';
import type { Reply } from '../../report/report.ts';
import { AUDIT_TRAIL } from '../exporter.ts';
import type { View } from '../view.ts';
import { type Xml, xml } from '../xml.ts';
import { type Place, placeOf } from './comment-places.ts';
import { OFFICE, type Parts, relationship, withChild, xmlPart } from './parts.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const WORD_2010 = 'http://schemas.microsoft.com/office/word/2010/wordml';
const WORD_2012 = 'http://schemas.microsoft.com/office/word/2012/wordml';
const EXTENDED = 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const DOCUMENT = 'word/document.xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';

interface Numbered {
  readonly id: number;
  /** That of the remark that it replies to. */
  readonly parent?: number;
  readonly said: Reply;
}

/** The parts with a comment for each remark about which something is still to be done; the same parts without any. */
export function withComments(parts: Parts, view: View): Parts {
  const { report, context } = view;
  const open = report.remarks.filter(remark => isOpen(remark));
  if (open.length === 0 || context.table === AUDIT_TRAIL) return parts;
  let document = strFromU8(parts[DOCUMENT] ?? new Uint8Array());
  const comments: Numbered[] = [];
  for (const remark of open) {
    const place = placeOf(document, remark, report);
    if (!place) continue;
    const parent = comments.length;
    const thread = [
      { id: parent, said: remark },
      ...remark.replies.map((said, index) => ({ id: parent + index + 1, parent, said })),
    ];
    comments.push(...thread);
    document = commented(
      place,
      thread.map(({ id }) => id),
    );
  }
  return {
    ...parts,
    [DOCUMENT]: strToU8(document),
    '[Content_Types].xml': withChild(
      parts['[Content_Types].xml'],
      xml('Override', { PartName: '/word/comments.xml', ContentType: `${CONTENT}.comments+xml` }),
      xml('Override', {
        PartName: '/word/commentsExtended.xml',
        ContentType: `${CONTENT}.commentsExtended+xml`,
      }),
    ),
    [RELATIONSHIPS]: withChild(
      parts[RELATIONSHIPS],
      relationship('rIdComments', `${OFFICE}/relationships/comments`, 'comments.xml'),
      relationship('rIdThreads', EXTENDED, 'commentsExtended.xml'),
    ),
    'word/comments.xml': xmlPart(
      xml(
        'w:comments',
        { 'xmlns:w': WORD, 'xmlns:w14': WORD_2010 },
        comments.map(each => commentOf(each, view)),
      ),
    ),
    'word/commentsExtended.xml': xmlPart(
      xml(
        'w15:commentsEx',
        { 'xmlns:w15': WORD_2012 },
        comments.map(({ id, parent }) =>
          xml('w15:commentEx', {
            'w15:paraId': paragraphId(id),
            'w15:paraIdParent': parent === undefined ? undefined : paragraphId(parent),
            'w15:done': 0,
          }),
        ),
      ),
    ),
  };
}

function commentOf({ id, said }: Numbered, view: View): Xml {
  const author = said.by.map(({ name }) => name).join(', ');
  const { date, time = '00:00' } = said;
  const mention = (each: Parameters<View['mention']>[0]) => view.mention(each).text;
  const paragraphs = [
    plainText(said.inlines, mention),
    ...said.blocks.map(block => plainBlocks([block], mention)),
  ];
  return xml(
    'w:comment',
    {
      'w:id': id,
      'w:author': author,
      'w:date': date !== undefined && date.length === 10 ? `${date}T${time}:00Z` : undefined,
      'w:initials': author.replace(/(\p{L})[^\s,]*[\s,]*/gu, '$1'),
    },
    paragraphs.map((text, index) =>
      xml(
        'w:p',
        // By its last paragraph a comment is named among the threads.
        index === paragraphs.length - 1 ? { 'w14:paraId': paragraphId(id) } : {},
        xml('w:r', {}, xml('w:t', { 'xml:space': 'preserve' }, text)),
      ),
    ),
  );
}

function paragraphId(id: number): string {
  return (id + 1).toString(16).toUpperCase().padStart(8, '0');
}

/** A document with comments at some words of it. */
function commented({ before, words, after }: Place, ids: readonly number[]): string {
  const start = ids.map(id => xml('w:commentRangeStart', { 'w:id': id }).markup);
  const end = ids.map(
    id =>
      xml('w:commentRangeEnd', { 'w:id': id }).markup +
      xml('w:r', {}, xml('w:commentReference', { 'w:id': id })).markup,
  );
  return [before, ...start, words, ...end, after].join('');
}
