/** The words of a Markdown text, without the signs that say how they stand: each can be written in several ways. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { markdownLines } from './text-words.ts';

interface MarkdownRead {
  /** The words of each paragraph, heading and cell, with the addresses of links and pictures. */
  readonly words: readonly string[];
  /** Its lines, and how many lines are broken by blanks that nobody sees. */
  readonly pieces: readonly string[];
}

export function readMarkdown(file: Uint8Array): MarkdownRead {
  const tree = treeOf(file);
  return { words: passagesIn(tree), pieces: [...markdownLines(file), `line breaks: ${breaksIn(tree)}`] };
}

function treeOf(file: Uint8Array): Nodes {
  return fromMarkdown(new TextDecoder().decode(file), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
}

/** What holds words, and no other passages. */
const PASSAGES: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

function passagesIn(node: Nodes): readonly string[] {
  return 'children' in node && !PASSAGES.has(node.type) ? node.children.flatMap(passagesIn) : [wordsOf(node)];
}

function wordsOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  return [
    'value' in node ? node.value : '',
    'alt' in node ? node.alt : '',
    'children' in node ? node.children.map(wordsOf).join('') : '',
    ...['label' in node && node.label, 'url' in node && node.url, 'title' in node && node.title].map(said =>
      said ? ` ${said} ` : '',
    ),
  ].join('');
}

function breaksIn(node: Nodes): number {
  if (node.type === 'break') return 1;
  return 'children' in node ? node.children.reduce((sum, child) => sum + breaksIn(child), 0) : 0;
}
