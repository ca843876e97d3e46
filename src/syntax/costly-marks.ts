/** What the Markdown parser is not asked, so that its work grows with the length of a text and no faster. */
import type { Nodes } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import type { Span } from './lexer.ts';
import { beyondBounds, isDense } from './too-deep.ts';

/** What stands within a paragraph, a heading or a cell. */
const WITHIN_PARAGRAPHS = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
];

/**
 * The stretches of a text that are words as they are typed: those that lie too deep, and paragraphs, headings and cells
 * with too many marks. `options` are those with which the text is parsed.
 */
export function costlyMarks(text: string, options: Options): readonly Span[] {
  const { deep, mayBeDense } = beyondBounds(text);
  if (!mayBeDense) return deep;
  // Where paragraphs begin and end is known without what stands in them.
  const shallow = withoutMarks(text, deep);
  const blocks = fromMarkdown(shallow, {
    ...options,
    extensions: [...(options.extensions ?? []), { disable: { null: WITHIN_PARAGRAPHS } }],
  });
  const dense = paragraphsIn(blocks).filter(({ start, end }) => isDense(shallow.slice(start, end)));
  return [...deep, ...dense].sort((a, b) => a.start - b.start);
}

/** The text with other words of the same length in these stretches, none of which is a mark. */
export function withoutMarks(text: string, stretches: readonly Span[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of stretches) {
    pieces.push(text.slice(done, start), text.slice(start, end).replace(/[^\r\n]/g, 'x'));
    done = end;
  }
  return stretches.length === 0 ? text : pieces.join('') + text.slice(done);
}

/** From the first word of each paragraph, heading and cell to its last. */
function paragraphsIn(node: Nodes): readonly Span[] {
  if (!('children' in node)) return [];
  if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell')
    return node.children.flatMap(paragraphsIn);
  const [first, last] = [node.children[0], node.children.at(-1)];
  const [start, end] = [first?.position?.start.offset, last?.position?.end.offset];
  return start === undefined || end === undefined ? [] : [{ start, end }];
}
