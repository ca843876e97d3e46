/** The comments of a source as remarks, each below the entry that was made of what it is about. */
import { entryWordsIn } from '../lexicon/entry-kinds.ts';
import { isHeader, isReviewEntry } from '../syntax/generated/ast.ts';
import { proseOf } from '../syntax/prose.ts';
import type { ReadAlone } from '../syntax/read-alone.ts';
import type { SourceBlock, SourceRemark } from './document.ts';
import type { Spoken } from './ledger.ts';
import { type MatchedWords, wordsOfBlock } from './matched-words.ts';
import { isComment, type MissionPart } from './mission-entry.ts';
import { remarkEntries } from './remark-entry.ts';
import { wordsOf } from './words.ts';

const HEADERS: ReadonlySet<string> = new Set(entryWordsIn('header'));

/** A report that was made of a source, before its remarks. */
interface Made {
  readonly parts: readonly MissionPart[];
  readonly reading: ReadAlone;
  readonly matched: MatchedWords;
}

/** The parts with the remarks among them. */
export function withRemarks(
  made: Made,
  blocks: readonly SourceBlock[],
  remarks: readonly SourceRemark[],
): readonly MissionPart[] {
  const about = remarks.map(remark => entryAbout(remark, blocks, made));
  let entry = -1;
  const waiting: SourceRemark[] = [];
  const parts = made.parts.flatMap((part, index) => {
    if (!isComment(part)) {
      entry++;
      waiting.push(...remarks.filter((_, at) => about[at] === entry));
    }
    const next = made.parts[index + 1];
    // Nothing comes between a mission and its header.
    if (next && !isComment(next) && HEADERS.has(next.word)) return [part];
    return [part, ...waiting.splice(0).flatMap(({ said }) => remarkEntries(said))];
  });
  return parts;
}

/** The index of the entry in which the words stand that a remark is about; of several, the one that it quotes. */
function entryAbout(remark: SourceRemark, blocks: readonly SourceBlock[], made: Made): number {
  const { entries } = made.reading;
  const mission = Math.max(
    entries.findIndex(({ $type }) => $type === 'Mission'),
    0,
  );
  const found = wordsAt(remark.line, blocks, made.matched);
  const [first] = found;
  if (!first) return mission;
  const { quote = '' } = remark.said;
  const quoted = found.find(
    ({ entry }) =>
      entry !== undefined && quote !== '' && wordsOfEntry(entries[entry]).includes(squeezed(quote)),
  );
  const own = (quoted ?? first).entry ?? found.find(({ entry }) => entry !== undefined)?.entry;
  if (own !== undefined) return own;
  const next = entries.findIndex(({ $cstNode }) => ($cstNode?.offset ?? 0) > first.offset);
  return next < 0 ? entries.length - 1 : next;
}

/** Where the words of a line of the source stand in the report. */
function wordsAt(
  line: number,
  blocks: readonly SourceBlock[],
  { pairs }: MatchedWords,
): MatchedWords['found'] {
  let next = 0;
  let found: MatchedWords['found'] = [];
  for (const block of blocks.flatMap(withRows)) {
    const { length } = wordsOfBlock(block);
    if (block.line !== undefined && block.line > line) break;
    const here = pairs.slice(next, next + length).filter(pair => pair !== undefined);
    if (here.length > 0 && block.line !== undefined) found = here;
    next += length;
  }
  return found;
}

/** A table as one block for each of its rows. */
function withRows(block: SourceBlock): readonly SourceBlock[] {
  if (block.kind !== 'table') return [block];
  return block.rows.map(row => ({ ...block, rows: [row], line: row.line ?? block.line }));
}

function wordsOfEntry(entry: ReadAlone['entries'][number] | undefined): string {
  if (!entry || isHeader(entry)) return '';
  const { title, body } = proseOf(entry);
  return squeezed(`${title.text} ${body.text}`);
}

function squeezed(text: string): string {
  return wordsOf(text).join(' ');
}

/** The words of remarks and replies, those of the source and those that a report holds; in no order. */
export function spokenIn(remarks: readonly SourceRemark[], { entries }: ReadAlone): Spoken {
  const said = remarks.flatMap(({ said: each }) => [each, ...each.replies]);
  return {
    wanted: said.flatMap(({ title, body }) => wordsOf(`${title}\n${body}`)),
    found: entries.filter(isReviewEntry).flatMap(entry => {
      const { title, body } = proseOf(entry);
      return wordsOf(`${title.text}\n${body.text}`);
    }),
  };
}
