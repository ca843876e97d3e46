/** The author's words as Markdown. */
import { isWithinFolder } from '../../domain/within-folder.ts';
import type { Block, Inline } from '../../report/blocks.ts';
import type { Label } from '../../report/label-of.ts';
import { safeAddress } from '../safe-address.ts';
import type { View } from '../view.ts';
import { type BlockContent, link, type PhrasingContent, paragraph, table, text } from './nodes.ts';

/** A title, or a paragraph's words. */
export function phrasing(inlines: readonly Inline[], view: View): PhrasingContent[] {
  return inlines.flatMap(inline => phrase(inline, view));
}

/** What is referred to, linked where it stands in the same document. */
export function reference({ text: words, anchor }: Label): PhrasingContent {
  return anchor === undefined ? text(words) : link(`#${anchor}`, text(words));
}

/** A body. */
export function blocks(body: readonly Block[], view: View): BlockContent[] {
  return body.map(block => piece(block, view));
}

function phrase(inline: Inline, view: View): readonly PhrasingContent[] {
  switch (inline.type) {
    case 'text':
      return [text(inline.value)];
    case 'emphasis':
    case 'strong':
      return [{ type: inline.type, children: phrasing(inline.children, view) }];
    case 'mention':
      return [reference(view.mention(inline))];
    case 'image':
      // A picture from elsewhere would be fetched by whatever shows the page.
      return isWithinFolder(inline.url)
        ? [{ type: 'image', url: inline.url, alt: inline.alt }]
        : [text(inline.alt)];
    case 'link': {
      const words = phrasing(inline.children, view);
      const address = safeAddress(inline.url);
      return address === undefined ? words : [link(address, ...words)];
    }
  }
}

function piece(block: Block, view: View): BlockContent {
  switch (block.type) {
    case 'paragraph':
      return paragraph(...phrasing(block.children, view));
    case 'list':
      return {
        type: 'list',
        ordered: block.ordered,
        ...(block.ordered && { start: block.start ?? 1 }),
        spread: false,
        children: block.items.map(item => ({
          type: 'listItem',
          spread: false,
          children: blocks(item, view),
        })),
      };
    case 'table':
      return table(
        block.rows.map(row => row.map(cell => phrasing(cell, view))),
        [...block.align],
      );
  }
}
