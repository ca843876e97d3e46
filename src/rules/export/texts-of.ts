/** Everything that a reader sees of an entry: its prose, and the phrases in quotes before it. */
import { AstUtils, CstUtils, GrammarAST } from 'langium';
import { MENTIONS } from '../../lexicon/marks.ts';
import {
  type Entry,
  isAbbreviation,
  isPartyName,
  isPlace,
  type Mention,
} from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import { cachedOn } from '../../syntax/object-cache.ts';
import { proseOf } from '../../syntax/prose.ts';
import { propertyOf } from '../places.ts';

/** A text, and the way back into the file. */
export interface VisibleText {
  readonly text: string;
  /** Where a stretch of it stands. */
  span(start: number, end: number): Span;
  /** Where it stands with its quotes, if it is a phrase before the colon. */
  readonly phrase?: Span;
  /** True for a phrase in the place of a party's name. */
  readonly isParty?: boolean;
  /** True for the name of an entry, which is written small. */
  readonly isName?: boolean;
  /** True for what is a place: `place: Lant, Varga`, `to "Lant, Varga"`. */
  readonly isPlace?: boolean;
  /** True for a source, a standard or a rating in quotation marks. */
  readonly isSource?: boolean;
  /** True for a standard. */
  readonly isNorm?: boolean;
}

/** The texts of an entry in order, with blanks where it mentions somebody: exports put their own words there. */
export function textsOf(entry: Entry): readonly VisibleText[] {
  const mentioned = new Set(entry.mentions.filter(({ target }) => target.ref).map(nameOfMention));
  // What names nobody stays as it is written.
  const blanked = (text: string) =>
    mentioned.size === 0
      ? text
      : text.replace(MENTIONS, (mention, ...names: readonly (string | undefined)[]) =>
          mentioned.has(names.slice(0, 2).join('.')) ? ' '.repeat(mention.length) : mention,
        );
  const prose = Object.values(proseOf(entry)).map(passage => ({
    text: blanked(passage.text),
    span: (start: number, end: number) => passage.span(start, end),
    isPlace: isPlace(entry),
  }));
  return [...phrasesOf(entry), ...prose].filter(({ text }) => text.trim() !== '');
}

/** As the groups of a mention in the text: of one name, the second is empty. */
function nameOfMention({ mission, target }: Mention): string {
  return mission ? `${mission.$refText}.${target.$refText}` : `${target.$refText}.`;
}

const PLACES: ReadonlySet<string> = new Set(['place', 'places']);
const SOURCES: ReadonlySet<string> = new Set(['against', 'document', 'rated']);

/** The phrases in quotes before the colon, with these. */
export const phrasesOf = cachedOn((entry: Entry): readonly VisibleText[] => {
  const phrases: VisibleText[] = [];
  for (const leaf of entry.$cstNode ? CstUtils.flattenCst(entry.$cstNode) : []) {
    const { tokenType, text, offset, end, astNode, grammarSource } = leaf;
    if (tokenType.name === 'BODY') break;
    if (tokenType.name !== 'STRING') continue;
    const span = (from: number, to: number) => ({ start: offset + from, end: offset + to });
    const property = AstUtils.getContainerOfType(grammarSource, GrammarAST.isAssignment)?.feature ?? '';
    phrases.push({
      text,
      span,
      phrase: { start: offset, end },
      isParty: isPartyName(astNode),
      isPlace: PLACES.has(property),
      isSource: SOURCES.has(property),
      isNorm: property === 'against',
    });
  }
  return phrases;
});

/** The name that an entry has in exports, where it stands in addresses, bookmarks and columns; none where it has none. */
export function entryNameOf(entry: Entry): readonly VisibleText[] {
  if (!('name' in entry) || !entry.name || isAbbreviation(entry)) return [];
  const span = (from: number, to: number) => {
    const { start } = propertyOf(entry, 'name');
    return { start: start + from, end: start + to };
  };
  return [{ text: entry.name, isName: true, span }];
}

/** The words of an entry before its text: its head. */
export function headOf(entry: Entry): string {
  const { $cstNode: node } = entry;
  if (!node) return '';
  const body = CstUtils.flattenCst(node).find(({ tokenType }) => tokenType.name === 'BODY');
  return node.text.slice(0, (body?.offset ?? node.end) - node.offset);
}
