/** Light Markdown with its marks taken off, for places that hold nothing but text. */
import type { Block, Inline } from './blocks.ts';

export type Mention = Extract<Inline, { readonly type: 'mention' }>;

/** The words of a title; `label` says how a mention reads. */
export function plainText(
  inlines: readonly Inline[],
  label: (mention: Mention) => string = mention => mention.id,
): string {
  return inlines.map(inline => inlineText(inline, label)).join('');
}

/** The words of a body, a paragraph, list item or table row a line. */
export function plainBlocks(
  blocks: readonly Block[],
  label: (mention: Mention) => string = mention => mention.id,
): string {
  return blocks.map(block => blockText(block, label)).join('\n');
}

function inlineText(inline: Inline, label: (mention: Mention) => string): string {
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'image':
      return inline.alt;
    case 'mention':
      return label(inline);
    default:
      return plainText(inline.children, label);
  }
}

function blockText(block: Block, label: (mention: Mention) => string): string {
  switch (block.type) {
    case 'paragraph':
      return plainText(block.children, label);
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.ordered ? `${(block.start ?? 1) + index}.` : '•';
          return `${mark} ${plainBlocks(item, label)}`;
        })
        .join('\n');
    case 'table':
      return block.rows.map(row => row.map(cell => plainText(cell, label)).join('\t')).join('\n');
  }
}
