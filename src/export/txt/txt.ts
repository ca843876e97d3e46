/** The report as plain text for an e-mail: what its Markdown says, wrapped, with underlined headings, and tables as lists. */
import type { List, ListItem, Nodes, RootContent, Table } from 'mdast';
import type { Render } from '../exporter.ts';
import { treeOf } from '../markdown/markdown.ts';
import { pageOf } from '../page/page-of.ts';
import { provenanceLine } from '../provenance.ts';
import { widthOf } from '../text-width.ts';
import { viewOf } from '../view.ts';

export const render: Render = async (report, context) => {
  const page = pageOf(viewOf(report, context));
  const blocks = treeOf(page).map(each => block(each));
  const paragraphs = [...blocks, await provenanceLine(report, context)].filter(each => each !== '');
  return new TextEncoder().encode(`${paragraphs.join('\n\n')}\n`);
};

/** What stands below a heading, by its rank; nothing below the lowest. */
const RULES = ['=', '-', '.'];

function block(node: RootContent, indent = ''): string {
  switch (node.type) {
    case 'heading': {
      const heading = wrapped(words(node));
      const widest = Math.max(...heading.split('\n').map(line => widthOf(line)));
      return [heading, RULES[node.depth - 1]?.repeat(widest) ?? []].flat().join('\n');
    }
    case 'paragraph':
      return wrapped(words(node), indent);
    case 'list':
      return list(node, indent);
    case 'table':
      return table(node, indent);
    default:
      return '';
  }
}

function list({ children, ordered, start }: List, indent: string): string {
  return children
    .map((item, index) => {
      const mark = ordered ? `${(start ?? 1) + index}. ` : '- ';
      return indent + mark + itemOf(item, indent + ' '.repeat(mark.length)).trimStart();
    })
    .join('\n');
}

function itemOf({ children }: ListItem, indent: string): string {
  return children.map(each => block(each, indent)).join('\n');
}

/** With more columns each cell of a row has a line of its own. */
const MOST_IN_LINE = 6;

/** A row an item, each cell behind what heads its column; the heads alone of a table that has nothing else. */
function table({ children }: Table, indent: string): string {
  const [head = [], ...rows] = children.map(row => row.children.map(words));
  const isWide = head.length > MOST_IN_LINE;
  const said = rows.map(row =>
    row.map((cell, column) => {
      const title = head[column] ?? '';
      if (title === '' || (isWide && cell === '')) return cell;
      return `${title}: ${cell === '' ? '–' : cell}`;
    }),
  );
  return (rows.length === 0 ? [head] : said)
    .map(cells => cells.filter(cell => cell !== ''))
    .map(cells => (isWide ? cells : [cells.join('; ')]))
    .map(lines => lines.map((line, at) => item(line, indent, at === 0 ? '- ' : '  ')).join('\n'))
    .join('\n');
}

/** The words of a node; where a link leads out of the report stands behind it. */
function words(node: Nodes): string {
  if ('children' in node) {
    const text = node.children.map(words).join('');
    const isOut = node.type === 'link' && !node.url.startsWith('#');
    return isOut && ![text, `https://${text}`].includes(node.url) ? `${text} <${node.url}>` : text;
  }
  return node.type === 'text' ? node.value : '';
}

/** In columns, of which a Chinese character takes two. */
const WIDTH = 72;

/** What stays together, with the blanks before it: a no-break space is none, and Chinese is broken anywhere. */
const PARTS = /([ \t\n\r]*)(\p{Script=Han}\p{P}*|[^ \t\n\r\p{Script=Han}]+)/gu;

/** A paragraph; its first line begins with `first`, the others with `indent`. */
function wrapped(text: string, indent = '', first = indent): string {
  const lines: string[] = [];
  let line = '';
  for (const [, blanks = '', part = ''] of text.matchAll(PARTS)) {
    const longer = line + (blanks === '' || line === '' ? '' : ' ') + part;
    if (line !== '' && widthOf(indent + longer) > WIDTH) {
      lines.push(line);
      line = part;
    } else line = longer;
  }
  return [...lines, line].map((each, index) => (index === 0 ? first : indent) + each).join('\n');
}

/** A line of a list, or one that belongs to the line above it. */
function item(text: string, indent: string, mark: string): string {
  return wrapped(text, `${indent}  `, indent + mark);
}
