/** The mail in a source: what it quotes of an older one, and the lines with which it or a report is signed. */
import { flat } from '../lexicon/flat.ts';
import { anyOf, phrasesOf } from '../lexicon/import-words.ts';
import { piecesOf, type SourceBlock, type SourceDocument } from './document.ts';
import { splitLabel } from './label.ts';
import { readHeading } from './part-headings.ts';

const CLOSING = new RegExp(`^(?:--|${anyOf(phrasesOf('closings'))}[\\s,.!:]*)$`, 'u');
const OLDER_HEAD = new RegExp(`^-{2,}\\s*${anyOf(phrasesOf('olderMail'))}\\s*-{2,}$`, 'u');
const OLDER_LEAD = new RegExp(`${anyOf(phrasesOf('wrote'))}\\s?:$`, 'u');
const label = (list: string) => `[*_]*${anyOf(phrasesOf(list))}\\s?:`;
/** The headers of an older mail, as Outlook writes them in front of it: no letterhead says when it was sent. */
const OLDER_HEADERS = new RegExp(
  `^${label('fromLabels')}[^\\n]*\\n(?:[^\\n]*\\n)?${label('sentLabels')}`,
  'u',
);
/** What no other text says of when somebody wrote. */
const BY_CLOCK = /\d[:h.]\d{2}|@/u;
/** A line of more letters is none of a signature. */
const LONGEST = 90;

/** The blocks, with all that is quoted of an older mail and with signatures as text apart from the flow, of which nothing is made. */
export function withMailApart({ blocks, isMail = false }: SourceDocument): readonly SourceBlock[] {
  const older = blocks.findIndex((_, at) => beginsOlder(blocks, at, isMail));
  const own = older < 0 ? blocks : blocks.slice(0, older);
  // Whatever else stands below the signature of a mail is no part of what it tells.
  const signed = isMail ? own.findLastIndex(isClosing) : -1;
  const end = signed > 0 ? signed : own.length;
  let [isSigned, isOlder] = [false, false];
  return blocks.flatMap((block, at) => {
    isSigned = at > 0 && (isClosing(block) || (isSigned && isOfSignature(block)));
    // In notes, the same sign stands in front of points.
    const isLed = isMail || isOlder || [blocks[at - 1], block].map(wordsOf).some(leadsToOlder);
    isOlder = isLed && isQuoted(block);
    return at >= end || isSigned || isOlder ? apart(block) : [block];
  });
}

/** A block as text outside the flow. */
export function apart(block: SourceBlock): readonly SourceBlock[] {
  if (block.kind === 'comment') return [block];
  const pieces = piecesOf(block).filter(piece => piece !== '');
  return pieces.map(text => ({ kind: 'aside', text: text.replace(/^[>\s]+/u, ''), line: block.line }));
}

/** True for `On 6 May 2024 at 10:00, Ann Lee wrote:`, above what is quoted. */
export function leadsToOlder(text: string): boolean {
  return OLDER_LEAD.test(flat(text.trim()));
}

function beginsOlder(blocks: readonly SourceBlock[], at: number, isMail: boolean): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]];
  const text = wordsOf(block);
  if (OLDER_HEAD.test(flat(text))) return true;
  // Where only some lines are quoted, they say so themselves.
  if (leadsToOlder(text)) return next !== undefined && !isQuoted(next) && (isMail || BY_CLOCK.test(text));
  const isBelow = blocks.slice(0, at).some(other => other.kind === 'item' || wordsOf(other).length > LONGEST);
  const headers = blocks
    .slice(at, at + 3)
    .map(wordsOf)
    .join('\n');
  return (isMail || isBelow) && OLDER_HEADERS.test(flat(headers));
}

function wordsOf(block: SourceBlock | undefined): string {
  return block && 'text' in block ? block.text.trim() : '';
}

function isQuoted(block: SourceBlock): boolean {
  return wordsOf(block).startsWith('>');
}

/** True for `Kind regards,` and for `Signed: Ann Lee, Head of Office`. */
function isClosing(block: SourceBlock): boolean {
  const text = wordsOf(block);
  return block.kind === 'paragraph' && CLOSING.test(flat(splitLabel(text)?.label ?? text));
}

function isOfSignature(block: SourceBlock): boolean {
  const text = wordsOf(block);
  return block.kind === 'paragraph' && text.length < LONGEST && readHeading(text)?.isWhole !== true;
}
