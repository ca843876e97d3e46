/** What a mail carries → blocks: each of its texts, in order, and those of the mails that it passes on. */
import { importText } from '../../messages/import.ts';
import { piecesAs, piecesOf, type SourceBlock, type SourceDocument, shifted } from '../document.ts';
import { apart } from '../mail-apart.ts';
import { readHtml } from '../read-html.ts';
import { readText } from '../read-text.ts';
import type { Letter } from './decode-body.ts';
import type { Mail, MailPart } from './read-parts.ts';

/** What was read of a mail or of a part of it. */
export interface Carried {
  readonly blocks: readonly SourceBlock[];
  /** The mails that it passes on, each read. */
  readonly passed: readonly (readonly SourceBlock[])[];
  readonly notes: readonly string[];
  /** The encoding of some text, where it is a guess. */
  readonly guess?: string | undefined;
}

const NOTHING: Carried = { blocks: [], passed: [], notes: [] };

/** The headers that a reader of the mail sees, in the order in which mail programs show them. */
const SHOWN = ['from', 'to', 'cc', 'date', 'subject', 'sensitivity', 'x-classification'] as const;
const MARKED: ReadonlySet<string> = new Set(['sensitivity', 'x-classification']);
/** What a mail says of its sensitivity that nobody has marked. */
const UNMARKED = /^\s*(?:normal|none)?\s*$/i;

/** A mail with its headers; what it passes on stands apart from its text, and is its text where it has no other. */
export function readWhole({ headers, parts }: Mail): Carried {
  const shown = SHOWN.flatMap((name): readonly SourceBlock[] => {
    const header = headers.get(name);
    if (header === undefined) return [];
    if (MARKED.has(name) && UNMARKED.test(header.value)) return [];
    const { line } = header;
    // Who gets a mail is not who gets the report.
    const kind = name === 'to' || name === 'cc' ? 'aside' : 'paragraph';
    const { text, addresses } =
      name === 'subject' ? { text: header.value, addresses: '' } : apartFromAddresses(header.value);
    const beside: SourceBlock[] = addresses === '' ? [] : [{ kind: 'comment', text: addresses, line }];
    return [{ kind, text: `${titled(name)}: ${text}`, line }, ...beside];
  });
  const carried = readParts(parts);
  const { blocks, passed, guess } = carried;
  const aside = passed.flatMap(inner => (blocks.length === 0 ? inner : inner.flatMap(apart)));
  return {
    ...carried,
    blocks: [
      ...shown.filter(({ kind }) => kind !== 'aside'),
      ...blocks,
      ...shown.filter(({ kind }) => kind === 'aside'),
      ...aside,
    ],
    passed: [],
    guess: guess ?? [...headers.values()].find(header => header.guess !== undefined)?.guess,
  };
}

/** Names without the addresses behind them, and these; an address without a name stands for one. */
function apartFromAddresses(value: string): { readonly text: string; readonly addresses: string } {
  const text = value.replace(ADDRESS, '').replaceAll('"', '').trim();
  if (text === '') return { text: value, addresses: '' };
  return { text, addresses: (value.match(ADDRESS) ?? []).map(each => each.trim()).join(' ') };
}

const ADDRESS = /\s*<[^<>]*>/g;

function titled(name: string): string {
  return name.replace(/^x-/, '').replace(/^./, first => first.toUpperCase());
}

function readParts(parts: readonly MailPart[]): Carried {
  const read: Carried[] = [];
  for (const part of parts) {
    const carried = readPart(part);
    const before = part.kind === 'html' ? together(read).blocks : [];
    const isSaid = saysSame(carried.blocks, before);
    read.push(isSaid ? { ...carried, blocks: onlyIn(carried.blocks, before) } : carried);
  }
  return together(read);
}

function readPart(part: MailPart): Carried {
  switch (part.kind) {
    case 'plain':
      return readAs(part.letter, readText);
    case 'html':
      return readAs(part.letter, readHtml);
    case 'forms': {
      const forms = part.forms.map(readParts);
      return { ...together(forms), blocks: forms.map(({ blocks }) => blocks).reduce(richer, []) };
    }
    case 'mail': {
      const { blocks, ...inner } = readWhole(part.mail);
      return { ...inner, blocks: [], passed: [blocks] };
    }
    case 'other': {
      const { name, type } = part;
      const told =
        name === undefined ? importText('mail.part', { type }) : importText('mail.attached', { name });
      return { ...NOTHING, notes: [told] };
    }
  }
}

function readAs({ text, lines, guess }: Letter, read: (text: string) => SourceDocument): Carried {
  const { blocks, notes } = read(text);
  return { ...NOTHING, blocks: shifted(blocks, line => lines[line - 1]), notes, guess };
}

function together(all: readonly Carried[]): Carried {
  return {
    blocks: all.flatMap(({ blocks }) => blocks),
    passed: all.flatMap(({ passed }) => passed),
    notes: all.flatMap(({ notes }) => notes),
    guess: all.find(each => each.guess !== undefined)?.guess,
  };
}

/** Of two forms of a text the one that says more, the plainer one if none does. What only the other says is noted. */
function richer(plain: readonly SourceBlock[], rich: readonly SourceBlock[]): readonly SourceBlock[] {
  const [few, many] = [wordsIn(plain), wordsIn(rich)];
  if (few.length === 0) return [...onlyIn(plain, rich), ...rich];
  const held = shareOf(few, many);
  const [isLess, isMore] = [few.length > 2 * many.length, many.length > 2 * few.length];
  const isPlain = held < DIFFERS ? isLess : !isMore && (held <= SAME || many.length <= 1.25 * few.length);
  return isPlain ? [...plain, ...onlyIn(rich, plain)] : [...onlyIn(plain, rich), ...rich];
}

/** Forms that share fewer of their words say different things, and those that share more say the same. */
const [DIFFERS, SAME] = [0.5, 0.9];

function saysSame(one: readonly SourceBlock[], other: readonly SourceBlock[]): boolean {
  const [own, others] = [wordsIn(one), wordsIn(other)];
  return shareOf(own, others) > SAME && shareOf(others, own) > SAME;
}

/** What one form says and another does not, as notes beside the text. */
function onlyIn(one: readonly SourceBlock[], other: readonly SourceBlock[]): readonly SourceBlock[] {
  const known = new Set(wordsIn(other));
  return one
    .flatMap(block => piecesAs('comment', block))
    .filter(({ text }) => wordsOf(text).some(word => !known.has(word)));
}

/** How many of the words, of 1, stand among others as well. */
function shareOf(words: readonly string[], others: readonly string[]): number {
  const known = new Set(others);
  return words.filter(word => known.has(word)).length / Math.max(1, words.length);
}

function wordsIn(blocks: readonly SourceBlock[]): readonly string[] {
  return wordsOf(
    blocks
      .filter(({ kind }) => kind !== 'comment')
      .flatMap(piecesOf)
      .join(' '),
  );
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
