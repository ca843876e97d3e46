/** From entries to the text of a `.mission` file. */
import { entryWordsIn, wordsWith } from '../lexicon/entry-kinds.ts';
import { escapeSlashes, LIST_ITEM, WITHOUT_BLANKS } from '../lexicon/marks.ts';
import { isMark } from './marks.ts';
import { type Comment, isComment, type MissionEntry, type MissionPart } from './mission-entry.ts';

/** Prose is wrapped at this column. */
const WIDTH = 96;
const INDENT = '    ';
const HEADERS: ReadonlySet<string> = new Set(entryWordsIn('header'));
/** Entries that stand line below line where they have no body. */
const LISTED: ReadonlySet<string> = new Set(wordsWith({ prose: 'names' }));
/** Entries that stand right below what they answer or speak of. */
const ANSWERS: ReadonlySet<string> = new Set([...wordsWith({ isAnswer: true }), ...entryWordsIn('review')]);

/** Writes a file: entries in order, each with its prose indented below it. */
export function writeMission(parts: readonly MissionPart[]): string {
  let text = '';
  let before: MissionPart | undefined;
  for (const part of parts) {
    if (before && needsBlank(before, part)) text += '\n';
    text += isComment(part) ? writeComment(part) : writeEntry(part);
    before = part;
  }
  return text;
}

function needsBlank(before: MissionPart, part: MissionPart): boolean {
  if (isComment(before)) return false;
  if (isComment(part) || before.word === 'section') return true;
  if (before.body?.some(block => !isComment(block))) return true;
  if (HEADERS.has(part.word)) return false;
  if (before.body && before.body.length > 0) return true;
  if (ANSWERS.has(part.word)) return false;
  return !(LISTED.has(part.word) && part.word === before.word);
}

/** One entry with its prose. */
function writeEntry(entry: MissionEntry): string {
  const structure = [entry.word, entry.name, ...(entry.attributes ?? [])].filter(Boolean).join(' ');
  const body = (entry.body ?? []).map(block =>
    isComment(block) ? writeComment(block) : `\n${indentProse(escapeSlashes(block))}\n`,
  );
  const hasText = entry.title !== '' || entry.body?.some(block => !isComment(block));
  const head = hasText ? writeTitle(structure, escapeSlashes(entry.title)) : `${structure}\n`;
  return head + body.join('');
}

function writeTitle(structure: string, title: string): string {
  if (title === '') return `${structure}:\n`;
  const line = `${structure}: ${title}`;
  return line.length <= WIDTH ? `${line}\n` : `${structure}:\n${indentProse(title)}\n`;
}

function writeComment({ comment }: Comment): string {
  return comment
    .split('\n')
    .map(line => `${`// ${/^allow\b/i.test(line) ? `– ${line}` : line}`.trimEnd()}\n`)
    .join('');
}

/** Prose as it stands below an entry: indented, each paragraph wrapped, lists and tables on their own lines. */
export function indentProse(prose: string): string {
  return prose
    .split('\n')
    .flatMap(line => (line.trim() === '' ? [''] : wrap(line)))
    .map(line => (line === '' ? '' : INDENT + line))
    .join('\n');
}

/** Breaks a line at blanks so that no new line could be taken for a list or a table. */
function wrap(line: string): readonly string[] {
  const isPlain = !LIST_ITEM.test(line) && !/\||^\s/.test(line);
  if (!isPlain || line.length <= WIDTH - INDENT.length) return [line];
  const lines: string[] = [];
  const [first = '', ...words] = line.split(' ');
  let current = first;
  for (const word of words) {
    const fits = current.length + 1 + word.length <= WIDTH - INDENT.length;
    if (fits || !mayBreak(current, word)) current += ` ${word}`;
    else {
      lines.push(current);
      current = word;
    }
  }
  return [...lines, current];
}

/** A break must read back as the one blank that it replaces, and not as the start of a list or a table. */
function mayBreak(before: string, after: string): boolean {
  if (/\s$/.test(before) || !/^[^\s|]/.test(after)) return false;
  if (isMark(before) || isMark(after) || /^\d{1,9}[.)]$/.test(after)) return false;
  return !(WITHOUT_BLANKS.test(before.slice(-1)) && WITHOUT_BLANKS.test(after.charAt(0)));
}
