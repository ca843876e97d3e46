/** Prose that was pasted at the margin, where only structure is read. */
import type { Entry } from '../../syntax/generated/ast.ts';
import { isHeader, isMission } from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import type { Edit, Fix, Reporter, RuleContext } from '../rule.ts';
import { marginParagraphs } from './margin-paragraphs.ts';
import { insert } from './slip.ts';

const INDENT = '    ';

interface Piece extends Span {
  readonly entry?: Entry;
}

/** Says once for each stretch that it looks like prose; gives the broken entries that are sentences in it. */
export function reportProse(
  stretches: readonly Span[],
  broken: ReadonlyMap<Entry, number>,
  report: Reporter,
  context: RuleContext,
): ReadonlySet<Entry> {
  const text = context.document.textDocument.getText();
  const from = context.file.entries[0]?.$cstNode?.offset ?? text.length;
  const paragraphs = stretches.flatMap(stretch =>
    stretch.start < from ? [stretch] : marginParagraphs(stretch, text),
  );
  const sentences = [...broken.keys()].flatMap(entry => sentenceOf(entry, text) ?? []);
  const explained = new Set<Entry>();
  for (const run of runsOf([...paragraphs, ...sentences], text)) {
    const [first, last] = [run[0], run.at(-1)];
    const isProse = run.some(({ entry }) => !entry || isSentence(entry, text));
    if (!first || !last || !isProse) continue;
    for (const { entry } of run) if (entry) explained.add(entry);
    tell({ start: first.start, end: last.end }, text, report, context);
  }
  return explained;
}

/** A broken line that could be prose which happens to begin with an entry word. */
function sentenceOf(entry: Entry, text: string): Piece | undefined {
  const start = entry.$cstNode?.offset ?? 0;
  const line = lineAt(text, start);
  return /[:#"]/.test(line) ? undefined : { start, end: start + line.trimEnd().length, entry };
}

/** `Meeting with the Minister was held.`, even on its own. */
function isSentence(entry: Entry, text: string): boolean {
  const line = lineAt(text, entry.$cstNode?.offset ?? 0).trimEnd();
  return /^\p{Lu}/u.test(line) && /[.!?]$/.test(line) && line.split(/\s+/).length > 4;
}

/** Pieces that stand on lines that follow each other. */
function runsOf(pieces: Piece[], text: string): Piece[][] {
  const runs: Piece[][] = [];
  for (const piece of pieces.sort((a, b) => a.start - b.start)) {
    const before = runs.at(-1)?.at(-1);
    const isNext =
      before !== undefined && /^[^\S\r\n]*(?:\r\n|\r|\n)$/.test(text.slice(before.end, piece.start));
    if (isNext) runs.at(-1)?.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

function tell(where: Span, text: string, report: Reporter, { file }: RuleContext): void {
  const above = file.entries.findLast(entry => (entry.$cstNode?.offset ?? 0) < where.start);
  if (!above || isHeader(above) || isMission(above)) {
    report(
      'This looks like prose: it must stand below an entry that has a text, such as “section summary: Summary”, and be indented.',
      where,
    );
    return;
  }
  const word = /^[\p{L}-]+/u.exec(above.$cstNode?.text ?? '')?.[0]?.toLowerCase() ?? 'entry';
  report(
    `This looks like prose: it must be indented, so that it belongs to the ${word} above.`,
    where,
    indentation(where, word, text),
  );
}

function indentation({ start, end }: Span, word: string, text: string): Fix {
  const edits: Edit[] = [...text.slice(start, end).matchAll(/(?<![^\r\n])[^\r\n]*\S/g)]
    .filter(([line]) => !line.startsWith('//'))
    .map(({ index }) => insert(start + index, INDENT));
  // After a sentence that has come to its end, what is pasted is a paragraph of its own.
  const isParagraph = /[.!?;:](?:\r\n|\r|\n)$/.test(text.slice(Math.max(0, start - 3), start));
  const [first, ...rest] = edits;
  const opening = first && isParagraph ? [insert(first.span.start, `\n${INDENT}`)] : edits.slice(0, 1);
  return { title: `Indent it, below the ${word} above`, edits: [...opening, ...rest], isPreferred: true };
}

function lineAt(text: string, start: number): string {
  const length = text.slice(start).search(/[\r\n]/);
  return length < 0 ? text.slice(start) : text.slice(start, start + length);
}
