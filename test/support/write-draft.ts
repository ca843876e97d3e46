/** Writes a plan of a document as text, Markdown, HTML and Word. */
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  type FileChild,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
} from 'docx';
import type { DraftBlock, DraftText } from './draft-document.ts';

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Plain text with blank lines between paragraphs; a table becomes lines. */
export function writeText(blocks: readonly DraftBlock[]): string {
  return blocks
    .map(block => {
      if (block.kind === 'item')
        return `${'  '.repeat(block.depth)}${block.ordered ? '1.' : '•'} ${block.text}`;
      return block.kind === 'table' ? block.rows.flat().join('\n\n') : block.text;
    })
    .join('\n\n');
}

/** HTML with nested lists. */
export function writeHtml(blocks: readonly DraftBlock[]): string {
  let html = '';
  const open: string[] = [];
  const closeTo = (depth: number) => {
    while (open.length > depth) html += `</li></${open.pop()}>`;
  };
  for (const block of blocks) {
    if (block.kind === 'item') {
      closeTo(block.depth + 1);
      if (open.length > block.depth) html += '</li>';
      else {
        open.push(block.ordered ? 'ol' : 'ul');
        html += `<${open.at(-1)}>`;
      }
      html += `<li>${escapeHtml(block.text)}`;
      continue;
    }
    closeTo(0);
    if (block.kind === 'heading') html += `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>\n`;
    else if (block.kind === 'paragraph') html += `<p>${escapeHtml(block.text)}</p>\n`;
    else {
      const rows = block.rows.map(
        row => `<tr>${row.map(cell => `<td><p>${escapeHtml(cell)}</p></td>`).join('')}</tr>`,
      );
      html += `<table>${rows.join('\n')}</table>`;
    }
  }
  closeTo(0);
  return `<!doctype html><html><head><title>No text</title><style>p { margin: 0 }</style></head><body>${html}</body></html>`;
}

/** A Word file. */
export async function writeDocx(blocks: readonly DraftBlock[]): Promise<Uint8Array> {
  const writer = new DocxWriter();
  const children = blocks.flatMap(block => writer.block(block));
  const document = new Document({
    numbering: {
      config: [
        { reference: 'bullets', levels: levels(LevelFormat.BULLET) },
        { reference: 'numbers', levels: levels(LevelFormat.DECIMAL) },
      ],
    },
    comments: { children: writer.comments },
    footnotes: writer.footnotes,
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function levels(format: (typeof LevelFormat)[keyof typeof LevelFormat]) {
  return [0, 1, 2].map(level => ({
    level,
    format,
    text: format === LevelFormat.BULLET ? '•' : `%${level + 1}.`,
  }));
}

const CHANGE = { id: 1, author: 'Reviewer', date: '2010-01-01T00:00:00Z' };

class DocxWriter {
  readonly comments: { id: number; author: string; children: Paragraph[] }[] = [];
  readonly footnotes: Record<number, { children: Paragraph[] }> = {};

  block(block: DraftBlock): FileChild[] {
    if (block.kind === 'heading') {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ text: block.text, heading })];
    }
    if (block.kind === 'table') {
      const rows = block.rows.map(
        row =>
          new TableRow({ children: row.map(cell => new TableCell({ children: [new Paragraph(cell)] })) }),
      );
      return [new Table({ rows })];
    }
    const children = this.runs(block);
    const { box } = block;
    const boxes =
      box === undefined ? [] : [new Textbox({ children: [new Paragraph(box)], style: { width: '200pt' } })];
    if (block.kind === 'paragraph') return [new Paragraph({ children }), ...boxes];
    const numbering = { reference: block.ordered ? 'numbers' : 'bullets', level: block.depth };
    return [new Paragraph({ children, numbering }), ...boxes];
  }

  /** The text in several runs, as Word leaves it behind, with what hangs on it. */
  private runs({ text, inserted, deleted, comment, footnote }: DraftText): ParagraphChild[] {
    const half = Math.floor(text.length / 2);
    const words = [new TextRun(text.slice(0, half)), new TextRun({ text: text.slice(half), italics: true })];
    return [
      ...(comment === undefined ? words : this.commented(words, comment)),
      ...(deleted === undefined ? [] : [new DeletedTextRun({ ...CHANGE, text: ` ${deleted}` })]),
      ...(inserted === undefined ? [] : [new InsertedTextRun({ ...CHANGE, text: ` ${inserted}` })]),
      ...(footnote === undefined ? [] : [this.footnote(footnote)]),
    ];
  }

  private commented(words: ParagraphChild[], comment: string): ParagraphChild[] {
    const id = this.comments.length;
    this.comments.push({ id, author: 'Reviewer', children: [new Paragraph(comment)] });
    return [
      new CommentRangeStart(id),
      ...words,
      new CommentRangeEnd(id),
      new TextRun({ children: [new CommentReference(id)] }),
    ];
  }

  private footnote(text: string): ParagraphChild {
    const id = Object.keys(this.footnotes).length + 1;
    this.footnotes[id] = { children: [new Paragraph(text)] };
    return new FootnoteReferenceRun(id);
  }
}
