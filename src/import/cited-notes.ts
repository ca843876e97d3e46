/** Paragraphs behind a number in brackets: notes where the text before them cites that number, points of a list otherwise. */
import { piecesOf, type SourceBlock } from './document.ts';

const NUMBERED = /^(?<mark>\{\d{1,3}\}|\[(?:\d{1,3}|\p{Ll})\])\s+(?=\S)/u;
const FIGURE = /\d/;

/** True for a line behind such a number. */
export function isNumbered(line: string): boolean {
  return NUMBERED.test(line);
}

/**
 * The blocks, with notes as text apart from the flow, so that a reader of the report finds them and whoever imported it
 * is told of them, and with points of a list as such.
 */
export function withNotesApart(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  let cited = '';
  const marks = blocks.map(block => {
    const mark = block.kind === 'paragraph' ? NUMBERED.exec(block.text)?.groups?.mark : undefined;
    // What one numbered paragraph says of another cites no note.
    if (mark === undefined) cited += `${piecesOf(block).join('\n')}\n`;
    return mark === undefined ? undefined : { mark, isNote: cited.includes(mark) };
  });
  const points = marks.filter(each => each && !each.isNote && FIGURE.test(each.mark)).length;
  return blocks.map((block, at) => {
    const found = marks[at];
    if (!found || block.kind !== 'paragraph') return block;
    const { text, line } = block;
    if (found.isNote) return { kind: 'aside', text, line };
    const isPoint = points > 1 && FIGURE.test(found.mark);
    return isPoint
      ? {
          kind: 'item',
          depth: 0,
          ordered: true,
          mark: found.mark,
          text: text.slice(found.mark.length).trimStart(),
          line,
        }
      : block;
  });
}
