/** The report as plain text for an e-mail: wrapped, with underlined headings, and tables as lists. */
import type { Render } from '../exporter.ts';
import type { Cell, Fact, Matrix, Page, Piece, Prose, Run, Said } from '../page/page.ts';
import { pageOf } from '../page/page-of.ts';
import { entriesIn, label, listOf, numberedTitle, smallPrintOf, textOf, textOfCell } from '../page/runs.ts';
import { provenanceLine } from '../provenance.ts';
import { widthOf } from '../text-width.ts';
import { viewOf } from '../view.ts';

/** How far what belongs to an entry stands from it. */
const INDENT = '    ';

export const render: Render = async (report, context) => {
  const page = pageOf(viewOf(report, context));
  const { cover, chapters, labels, properties } = page;
  const classification = { label: labels.classification, said: [label(properties.classification)] };
  const paragraphs = [
    underlined(words(cover.title), '='),
    list([...cover.when, ...cover.facts, classification].map(fact => told(fact, page))),
    ...cover.disclaimers.map(told => wrapped(words(told))),
    ...prose(cover.prose),
    ...chapters.flatMap(each => [
      underlined(marked(numberedTitle(each), each.marking), '-'),
      ...each.pieces.flatMap(inner => piece(inner, page)),
    ]),
    await provenanceLine(report, context),
  ];
  return new TextEncoder().encode(`${paragraphs.filter(each => each !== '').join('\n\n')}\n`);
};

function piece(each: Piece, page: Page, indent = ''): readonly string[] {
  const { comma, colon } = page;
  switch (each.kind) {
    case 'group':
      return [
        each.isImplied ? '' : underlined(words(each.title), '.'),
        ...each.pieces.flatMap(inner => piece(inner, page)),
      ];
    case 'entry':
      return [
        wrapped(`${each.label} ${textOf(each.code)}. ${marked(each.words, each.marking)}`, indent),
        ...each.pieces.flatMap(inner => piece(inner, page, indent + INDENT)),
      ];
    case 'statements':
      return entriesIn(each).flatMap(inner => piece(inner, page, indent));
    case 'prose':
      return prose(each.prose, indent);
    case 'facts':
      return [
        list(
          smallPrintOf(each).map(fact => told(fact, page)),
          indent,
        ),
      ];
    case 'note':
      return [
        wrapped(`${each.label}${page.stop}${marked(each.words, each.marking)}`, indent),
        ...prose(each.prose, indent),
      ];
    case 'related':
      return [wrapped(told(each.fact, page), indent)];
    case 'nothing':
      return [wrapped(each.text, indent)];
    case 'people':
      return tight(
        each.people.map(({ name, role, organization, station, marking, prose }) => {
          const said = [role, organization, station].flatMap(one => (one ? textOf(one) : []));
          return { text: [marked(name, marking), ...said].join(comma), prose };
        }),
      );
    case 'organizations':
      return tight(
        each.organizations.map(({ short, name, marking, prose }) => {
          const words = marked(name, marking);
          return { text: short === undefined ? words : textOf(short) + colon + words, prose };
        }),
      );
    case 'chart': {
      const rows = each.rows.map(({ name, counts, total }) => {
        const counted = each.kinds.map(({ label }, index) => `${label} ${counts[index]?.text}`);
        return `${words(name)}${colon}${[...counted, `${each.labels.total} ${total.text}`].join(comma)}`;
      });
      return [`${wrapped(`${each.title}${colon.trimEnd()}`)}\n${list(rows)}`];
    }
    case 'matrix':
      return matrix(each, page);
  }
}

/** A paragraph for each recommendation, with its lines below it. */
function matrix({ columns, items }: Matrix, { comma, colon }: Page): readonly string[] {
  const cellsOf = (cells: readonly Cell[], from: number, indent: string) =>
    cells
      .map((cell, index) => [columns[from + index]?.title, textOfCell(cell, comma)])
      .filter(([, text]) => text !== '')
      .map(([title, text], index) => item(`${title}${colon}${text}`, indent, index === 0 ? '- ' : '  '));
  return items.map(({ head, lines }) =>
    [...cellsOf(head, 0, ''), ...lines.flatMap(({ cells }) => cellsOf(cells, head.length, INDENT))].join(
      '\n',
    ),
  );
}

/** One list, each item of which may have more said below it. */
function tight(
  items: readonly { readonly text: string; readonly prose: readonly Prose[] }[],
): readonly string[] {
  return [items.flatMap(({ text, prose: more }) => [item(text), ...prose(more, INDENT)]).join('\n')];
}

function told({ label, said }: Fact, { comma, colon }: Page): string {
  return label + colon + listOf(said, comma);
}

function marked(runs: readonly Run[], marking: Said | undefined): string {
  return words(runs) + (marking === undefined ? '' : ` [${textOf(marking)}]`);
}

/** The author's words as plain text. */
function prose(body: readonly Prose[], indent = ''): readonly string[] {
  return body.map(block => {
    if (block.type === 'paragraph') return wrapped(words(block.children), indent);
    if (block.type === 'list') {
      return block.items
        .map((inner, index) => {
          const mark = block.ordered ? `${(block.start ?? 1) + index}. ` : '- ';
          const below = prose(inner, indent + ' '.repeat(mark.length)).join('\n');
          return indent + mark + below.trimStart();
        })
        .join('\n');
    }
    return list(rowsOf(block.rows.map(row => row.map(words))), indent);
  });
}

/** A row a line, each cell behind what heads its column; the heads alone of a table that has nothing else. */
function rowsOf([head = [], ...rows]: readonly (readonly string[])[]): readonly string[] {
  const said = (parts: readonly string[]) => parts.filter(part => part !== '').join('; ');
  if (rows.length === 0) return [said(head)];
  return rows.map(row =>
    said(
      row.map((cell, column) => {
        const title = head[column] ?? '';
        return title === '' ? cell : `${title}: ${cell === '' ? '–' : cell}`;
      }),
    ),
  );
}

/** The author's words; where a link leads stands behind it. */
function words(runs: readonly Run[]): string {
  return runs
    .map(run => {
      if (!('children' in run)) return textOf([run]);
      const text = words(run.children);
      return run.type === 'link' && ![text, `https://${text}`].includes(run.url)
        ? `${text} <${run.url}>`
        : text;
    })
    .join('');
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
function item(text: string, indent = '', mark = '- '): string {
  return wrapped(text, `${indent}  `, indent + mark);
}

/** A list of one line each. */
function list(texts: readonly string[], indent = ''): string {
  return texts.map(text => item(text, indent)).join('\n');
}

function underlined(text: string, sign: string): string {
  const heading = wrapped(text);
  return `${heading}\n${sign.repeat(Math.max(...heading.split('\n').map(line => widthOf(line))))}`;
}
