/** A saved mail → blocks: its headers as particulars, its text, its signature, and what it quotes of older mail. */
import { flat } from '../../lexicon/flat.ts';
import { anyOf, phrasesOf } from '../../lexicon/intake-words.ts';
import { importText } from '../../messages/import.ts';
import { UnreadableSource } from '../../unreadable-source.ts';
import { piecesOf, type SourceBlock, type SourceDocument, shifted } from '../document.ts';
import { readHtml } from '../read-html.ts';
import { readText } from '../read-text.ts';
import { type Letter, readMailParts } from './read-parts.ts';

/** The headers that a reader of the mail sees, in the order in which mail programs show them. */
const SHOWN = ['from', 'to', 'cc', 'date', 'subject'] as const;

/** Reads the bytes of a mail. */
export function readMail(bytes: Uint8Array): SourceDocument {
  const { headers, plain, html, attachments } = readMailParts(bytes);
  if (!headers.has('from') && !headers.has('subject')) throw new UnreadableSource(importText('mail.no-mail'));
  const shown = SHOWN.flatMap((name): readonly SourceBlock[] => {
    const header = headers.get(name);
    if (header === undefined) return [];
    // Who gets a mail is not who gets the report.
    const kind = name === 'to' || name === 'cc' ? 'comment' : 'paragraph';
    return [{ kind, text: `${titled(name)}: ${shownValue(name, header.value)}`, line: header.line }];
  });
  const page = html && readAs(html, readHtml);
  const isStub = page !== undefined && wordsIn(page) > 2 * (plain?.text ?? '').split(/\s+/).length;
  const read = page && (plain === undefined || isStub) ? page : readAs(plain ?? NO_LETTER, readLetter);
  const notes = attachments.map(name => importText('mail.attached', { name }));
  const sender = shownValue('from', headers.get('from')?.value ?? '');
  const name = sender.includes('@') ? '' : sender.replace(/^([^,]+),\s*([^,]+)$/u, '$2 $1');
  return {
    blocks: [...shown, ...read.blocks],
    notes: [...read.notes, ...notes],
    ...(name === '' ? {} : { sender: [name, ...signatureOf(plain?.text ?? '', name)] }),
  };
}

const NO_LETTER: Letter = { text: '', lines: [] };

/** What a mail carries, with the lines that it has in the file. */
function readAs({ text, lines }: Letter, read: (text: string) => SourceDocument): SourceDocument {
  const { blocks, notes } = read(text);
  return { blocks: shifted(blocks, line => lines[line - 1]), notes };
}

/** The lines of a signature below the name of whoever wrote the mail, as far as they say who that is. */
function signatureOf(text: string, name: string): readonly string[] {
  const lines = text.split('\n').map(line => line.trim());
  const at = lines.findIndex((line, index) => line === name && index > lines.length / 4);
  if (at < 0) return [];
  const below = lines.slice(at + 1, at + 4);
  const end = below.findIndex(line => line === '' || /^\+|@|\d{4}/.test(line));
  return below.slice(0, end < 0 ? undefined : end).flatMap(line => line.split(/\s+[|·]\s+/u));
}

function wordsIn({ blocks }: SourceDocument): number {
  return blocks.flatMap(piecesOf).join(' ').split(/\s+/).length;
}

function titled(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Without addresses behind names, and for a subject without “Re:”, which is no part of it. */
function shownValue(name: string, value: string): string {
  if (name !== 'subject')
    return (
      value
        .replace(/\s*<[^<>]*>/g, '')
        .replaceAll('"', '')
        .trim() || value
    );
  return value;
}

const CLOSING = new RegExp(`^${anyOf(phrasesOf('closings'))}[\\s,.!]*$`, 'u');
const QUOTED_HEAD =
  /^-{2,}\s*(?:Original Message|Message d'origine|Mensaje original|Forwarded message|Message transféré|Mensaje reenviado)\s*-{2,}$|^_{10,}$/iu;
const QUOTED_LEAD = /(?:wrote|a écrit|escribió|schrieb|ha scritto|escreveu)\s?:$/iu;

/** The text of a letter; what comes after its signature or is quoted stands apart from it. */
function readLetter(text: string): SourceDocument {
  const lines = text.split('\n');
  const quoted = lines.findIndex((line, at) => isQuotedFrom(lines, at, line));
  const own = quoted < 0 ? lines : lines.slice(0, quoted);
  const dashes = own.findLastIndex(line => /^--\s?$/.test(line));
  const closing = own.findLastIndex(line => CLOSING.test(flat(line.trim())));
  const end = [dashes, closing].filter(at => at > 0).sort((a, b) => a - b)[0] ?? own.length;
  const { blocks, notes } = readText(own.slice(0, end).join('\n'));
  return { blocks: [...blocks, ...asides(lines.slice(end), end)], notes };
}

function isQuotedFrom(lines: readonly string[], at: number, line: string): boolean {
  const next = lines.slice(at + 1).find(other => other.trim() !== '') ?? '';
  if (QUOTED_HEAD.test(line.trim())) return true;
  if (QUOTED_LEAD.test(line.trim()) && (next.startsWith('>') || next !== '')) return true;
  return line.startsWith('>') && lines.slice(at).every(other => other.startsWith('>') || other.trim() === '');
}

/** Lines as text outside the flow, a block for each paragraph; `above` is how many lines stand before them. */
function asides(lines: readonly string[], above: number): readonly SourceBlock[] {
  const paragraphs: { readonly words: string[]; readonly line: number }[] = [];
  let open: string[] | undefined;
  for (const [at, line] of lines.entries()) {
    const text = line.replace(/^[>\s]+/, '').trim();
    if (line.trim() === '') open = undefined;
    else if (/[\p{L}\p{N}]/u.test(text)) {
      if (!open) {
        open = [];
        paragraphs.push({ words: open, line: above + at + 1 });
      }
      open.push(text);
    }
  }
  return paragraphs.map(({ words, line }) => ({ kind: 'aside', text: words.join('\n'), line }));
}
