/** The text of a letter → blocks; what comes after its signature or is quoted stands apart from it. */
import { flat } from '../../lexicon/flat.ts';
import { anyOf, phrasesOf } from '../../lexicon/intake-words.ts';
import type { SourceBlock, SourceDocument } from '../document.ts';
import { readText } from '../read-text.ts';

const CLOSING = new RegExp(`^${anyOf(phrasesOf('closings'))}[\\s,.!]*$`, 'u');
const QUOTED_HEAD =
  /^-{2,}\s*(?:Original Message|Message d'origine|Mensaje original|Forwarded message|Message transféré|Mensaje reenviado)\s*-{2,}$|^_{10,}$/iu;
const QUOTED_LEAD = /(?:wrote|a écrit|escribió|schrieb|ha scritto|escreveu)\s?:$/iu;

/** Reads the text of a letter. */
export function readLetter(text: string): SourceDocument {
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
