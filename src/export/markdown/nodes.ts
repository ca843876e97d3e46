/** The pieces that a Markdown document is built from; what is written in them is escaped when they are put down. */
import type {
  BlockContent,
  Heading,
  Html,
  Link,
  List,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Strong,
  Table,
  Text,
} from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Change } from '../page/page.ts';
import { isNew } from '../page/parted.ts';

export type { BlockContent, PhrasingContent, RootContent };

export const text = (value: string): Text => ({ type: 'text', value });

export const strong = (value: string): Strong => ({ type: 'strong', children: [text(value)] });

export const paragraph = (...children: readonly PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  children: [...children],
});

export const heading = (depth: Heading['depth'], ...children: readonly PhrasingContent[]): Heading => ({
  type: 'heading',
  depth,
  children: [...children],
});

export const link = (url: string, ...children: readonly PhrasingContent[]): Link => ({
  type: 'link',
  url,
  children: [...children],
});

/** A place that can be linked to; names of entries need no escaping, but other characters are dropped. */
export const anchor = (id: string): Html => ({
  type: 'html',
  value: `<a id="${id.replace(/[^\p{L}\p{N}._-]/gu, '')}"></a>`,
});

/** Words between the tags by which readers of Markdown show what is new and what is gone; as they are where they stayed. */
export const changed = (
  change: Change | undefined,
  ...children: readonly PhrasingContent[]
): readonly PhrasingContent[] => (change === undefined ? children : between(change, children));

/** The same for whole blocks. */
export const changedBlocks = <T extends BlockContent | RootContent>(
  change: Change | undefined,
  children: readonly T[],
): readonly (T | Html)[] => (change === undefined ? children : between(change, children));

function between<T>(change: Change, children: readonly T[]): readonly (T | Html)[] {
  const tag = isNew(change) ? 'ins' : 'del';
  return [{ type: 'html', value: `<${tag}>` }, ...children, { type: 'html', value: `</${tag}>` }];
}

export const bullets = (items: readonly (readonly PhrasingContent[])[]): List =>
  list(items.map(item => [paragraph(...item)]));

/** A list whose items may hold more than one line. */
export const list = (items: readonly (readonly BlockContent[])[]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map(item => ({ type: 'listItem', spread: false, children: [...item] })),
});

/** A table whose first row is the header; cells hold no line breaks. */
export const table = (
  rows: readonly (readonly (readonly PhrasingContent[])[])[],
  align: Table['align'] = null,
): Table => ({
  type: 'table',
  align: align ?? null,
  children: rows.map(row => ({
    type: 'tableRow',
    children: row.map(cell => ({ type: 'tableCell', children: [...cell] })),
  })),
});

/** The document as text. */
export function written(children: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...children] };
  return toMarkdown(root, {
    bullet: '-',
    emphasis: '_',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  });
}
