/** A Word file as lines that say what a reader sees: style, text, width. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** The parts that hold text, in the order in which they are read. */
const PARTS = /^word\/(?:document|header\d*|footer\d*|footnotes|comments)\.xml$/;

/** Each part under its name: a line a table with the widths of its columns, a row, a paragraph with that of its cell. */
export function wordLines(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => PARTS.test(name))
    .map(([name, part]) => `──── ${name}\n${linesOfPart(strFromU8(part)).join('\n')}\n`)
    .join('\n');
}

interface Open {
  style: string;
  text: string;
}

function linesOfPart(xml: string): readonly string[] {
  const lines: string[] = [];
  const paragraphs: Open[] = [];
  let depth = 0;
  let isText = false;
  let row = '';
  let width = '';
  const say = (text: string) => lines.push(`${'  '.repeat(depth)}${text}`.trimEnd());
  const add = (text: string) => {
    const last = paragraphs.at(-1);
    if (last) last.text += text;
  };
  const value = ({ attributes }: SaxesTagPlain, name = 'val') => attributes[`w:${name}`] ?? '';
  const opened: Readonly<Record<string, (tag: SaxesTagPlain) => unknown>> = {
    'w:p': () => paragraphs.push({ style: '', text: '' }),
    'w:pStyle': tag => {
      const last = paragraphs.at(-1);
      if (last) last.style = value(tag);
    },
    'w:tblGrid': () => {
      row = 'table';
    },
    'w:gridCol': tag => {
      row += ` · ${value(tag, 'w')}`;
    },
    'w:tr': () => {
      row = 'row';
    },
    'w:tblHeader': () => {
      row += ', heads every page';
    },
    'w:cantSplit': tag => {
      if (value(tag) !== 'off') row += ', whole';
    },
    'w:tc': () => {
      if (row !== '') say(row);
      row = '';
    },
    'w:tcW': tag => {
      width = ` · ${value(tag, 'w')}`;
    },
    'w:tab': tag => value(tag) || add('→'),
    'w:br': () => add('↵'),
    'w:ins': () => add('[+'),
    'w:del': () => add('[-'),
    'w:footnoteReference': tag => add(`[note ${value(tag, 'id')}]`),
    'w:commentReference': tag => add(`[comment ${value(tag, 'id')}]`),
    'w:footnote': tag => say(`note ${value(tag, 'id')}`),
    'w:comment': tag => say(`comment ${value(tag, 'id')} of ${value(tag, 'author')}`),
    'wp:docPr': ({ attributes }) => add(`[picture: ${attributes.descr ?? ''}]`),
    'w:pgSz': tag => say(`page · ${value(tag, 'w')} × ${value(tag, 'h')}`),
  };
  const closed: Readonly<Record<string, () => unknown>> = {
    'w:tblGrid': () => say(row),
    'w:tc': () => {
      width = '';
    },
    'w:p': () => {
      const { style = '', text = '' } = paragraphs.pop() ?? {};
      say(`${style || 'Normal'} · ${text}${width}`);
    },
    'w:ins': () => add('+]'),
    'w:del': () => add('-]'),
  };
  const parser = new SaxesParser();
  parser.on('opentag', tag => {
    opened[tag.name]?.(tag);
    if (tag.name === 'w:tbl') depth += 1;
    isText = /^w:(?:t|delText|instrText)$/.test(tag.name);
  });
  parser.on('text', text => isText && add(text));
  parser.on('closetag', ({ name }) => {
    if (name === 'w:tbl') depth -= 1;
    closed[name]?.();
    isText = false;
  });
  parser.write(xml).close();
  return lines;
}
