/** What is rare enough to tell of something withheld does not stand in the open unasked. */

import { MultiMap } from 'langium';
import { addressesIn, isIn } from '../../domain/addresses.ts';
import { COUNTRY_WORDS, TOWN_WORDS } from '../../domain/country-words.ts';
import { bareWords, foldWords, type PlacedWord } from '../../domain/fold-words.ts';
import { grouped } from '../../domain/grouped.ts';
import { IdentifierIndex } from '../../domain/identifiers.ts';
import { hasCapital, isCased } from '../../domain/person-names.ts';
import { figuresIn } from '../../domain/rare-figures.ts';
import { type FoundRareName, rareNameFinder } from '../../domain/rare-names.ts';
import { typesWith } from '../../lexicon/entry-kinds.ts';
import { overlaps } from '../../lexicon/sentences.ts';
import { ruleText } from '../../messages/rules.ts';
import { type Entry, isAuthor, isHeader, isPlace, type Mission } from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { shortened } from '../wording.ts';
import { borrowedEntries } from './borrowed.ts';
import { isWithheld, LEAVING_ENTRIES, leaves, openNames } from './leaving.ts';
import {
  allowFix,
  isAllowedFor,
  isHidden,
  isIndividual,
  isOpenPhrase,
  shownNames,
  spelt,
  withoutQuotes,
} from './secret-names.ts';
import { called, namedIn } from './tell-names.ts';
import { entryNameOf, headOf, textsOf, type VisibleText } from './texts-of.ts';

const CODE = 'export/no-repeated-details';
/** What stands in more open entries is known to all. */
const FEW = 2;
const LEAVES: ReadonlySet<string> = new Set(LEAVING_ENTRIES);
/** What tells something, and is no header and no name of something. */
const PROSE: ReadonlySet<string> = new Set(typesWith({ prose: 'own' }));

/** The lines of an author and of a place. */
const isHeaderOfNames = (entry: Entry) => isAuthor(entry) || isPlace(entry);

export const noRepeatedDetails: Rule<Mission> = {
  code: CODE,
  severity: 'warning',
  from: 'draft',
  why: 'Who reads of 12,400 litres in the open, and hears of them elsewhere, knows where the figure is from. A larger number, an amount, a day, an hour or a name that else stands only in what is withheld is asked about once. Numbers of telephones and cases, mailboxes and other addresses are an error, wherever they are typed again.',
  visits: ['Mission'],
  allowsWords: true,
  concerns: (_, context) => leaves(context),
  check(_, report, context) {
    for (const [first, ...others] of repeatedDetails(context)) {
      if (!first || isAllowedFor(first.words, CODE, context)) continue;
      const { words, value } = first;
      const said = { words: shortened(words), ...called(value), audience: context.audience };
      report(
        ruleText('export/no-repeated-details.again', said),
        { ...first.span, ...(others.length > 0 && { others: others.map(({ span }) => span) }) },
        allowFix(CODE, words, first.entry),
      );
    }
  },
};

/** Something rare, where it stands in the open. */
interface Place extends Pick<Found, 'key' | 'value'> {
  readonly entry: Entry;
  readonly span: Span;
  readonly words: string;
  /** True for what is asked about in however many entries it stands. */
  readonly isLasting: boolean;
  /** True in the line of an author or a place, which all may read. */
  readonly isOfHeader: boolean;
}

/**
 * The places of each that stands in few open entries, and in no head, header or vocabulary, by its words: who lets one word
 * of a name out lets no other out.
 */
function repeatedDetails(context: RuleContext): readonly (readonly Place[])[] {
  const { file } = context;
  const isInside = (entry: Entry) => isWithheld(entry, context) || isHidden(entry, context);
  const inside = file.entries.filter(entry => !isHeader(entry) && isInside(entry));
  if (inside.length === 0) return [];
  const findIn = withheldDetails(inside, context);
  const open = file.entries.filter(entry => !isInside(entry)).flatMap(entry => placesIn(entry, findIn));
  const details = [...grouped(open.map(place => [place.key, place])).values()].filter(
    places =>
      places.some(({ isLasting }) => isLasting) || new Set(places.map(each => each.entry)).size <= FEW,
  );
  const isKnown = details.length > 0 ? openDetails(context) : () => false;
  return details
    .flatMap(places => [...grouped(places.map(each => [spelt(each.words), each])).values()])
    .filter(places => !isKnown(places));
}

/** Where an entry tells something, in its name too; in the line of an author or a place, by a whole name alone. */
function placesIn(entry: Entry, findIn: (text: VisibleText) => readonly Found[]): readonly Place[] {
  const isOfHeader = isHeaderOfNames(entry);
  if (!PROSE.has(entry.$type) && !isOfHeader) return [];
  const texts = [...entryNameOf(entry), ...textsOf(entry)].filter(text => !text.isNorm);
  return texts.flatMap(text =>
    findIn(text).flatMap(({ key, value, isLasting = false, isPlaced, start, end }) => {
      const words = text.text.slice(start, end);
      const isTown = bareWords(words).some(word => TOWN_WORDS.has(word) || COUNTRY_WORDS.has(word));
      const isLeftOut = isOfHeader && (!isLasting || isPlaced || isTown);
      return isLeftOut
        ? []
        : [{ key, value, entry, span: text.span(start, end), words, isLasting, isOfHeader }];
    }),
  );
}

/** What is rare in entries that are withheld: from which each is, and a search for it. */
function withheldDetails(inside: readonly Entry[], context: RuleContext) {
  const owners = new Map<string, Entry>();
  const identifiers = new IdentifierIndex<Entry>();
  const years = new MultiMap<string, string | undefined>();
  const texts = inside.flatMap(entry =>
    textsOf(entry).map((text): [string, Entry] => [calledOrSaid(text, context), entry]),
  );
  const hours = inside.flatMap(entry =>
    ['at' in entry && entry.at, 'end' in entry && entry.end].map((hour): [string, Entry] => [
      hour || '',
      entry,
    ]),
  );
  for (const [text, entry] of [...texts, ...hours]) {
    identifiers.addFrom(text, entry);
    for (const { key, year, isLikely } of figuresIn(text)) {
      if (isLikely) continue;
      owners.set(key, entry);
      if (key.startsWith('day ')) years.add(key, year);
    }
  }
  // Who is declared is looked for by every name.
  const undeclared = texts.filter(([, entry]) => !isIndividual(entry));
  const findNames = rareNameFinder(undeclared, smallWords(context));
  // To read days takes longer than all else.
  const numbers = [...years.keys()].map(key => Number(key.slice(-2)));
  const hasDay = new RegExp(`(?<!\\d)0?(?:${numbers.join('|')})(?!\\d)`, 'u');
  const figuresOf = (text: string): readonly Found[] => {
    if (owners.size === 0) return [];
    return figuresIn(text, years.size > 0 && hasDay.test(text)).flatMap(
      ({ key, year, isToCompare, ...place }) => {
        const known = years.get(key);
        const isOther = year && known.length > 0 && !known.includes(undefined) && !known.includes(year);
        const value = isOther || isToCompare ? undefined : owners.get(key);
        return value ? [{ key, value, ...place }] : [];
      },
    );
  };
  return (visible: VisibleText): readonly Found[] => {
    const { text, isName = false } = visible;
    const found = [
      ...(isName ? [] : [...identifiers.findIn(text), ...figuresOf(text)]),
      ...findNames(text, isName),
    ];
    if (found.length === 0) return [];
    const told = namedIn(visible, context);
    return found.filter((each, at) => ![...told, ...found.slice(0, at)].some(other => overlaps(other, each)));
  };
}

type Found = FoundRareName<Entry>;

/** What an entry calls a place or somebody is in quotation marks, each part by itself; of all else these are the language's. */
function calledOrSaid(visible: VisibleText, context: RuleContext): string {
  const text = withoutQuotes(visible);
  if (!visible.phrase || !(visible.isPlace || visible.isParty)) return text;
  const parts = text.split(/\s*[,;/]\s*/).filter(part => part.includes(' ') && !isOpenPhrase(part, context));
  return parts.map(part => `“${part}”`).join(', ');
}

/** Tells what everybody may read anyway: in heads, headers and vocabularies. */
function openDetails(context: RuleContext): (places: readonly Place[]) => boolean {
  const open = [...context.file.entries, ...borrowedEntries(context)].filter(
    entry =>
      isHeader(entry) ||
      (LEAVES.has(entry.$type) && !isWithheld(entry, context) && !isHidden(entry, context)),
  );
  const isOpen = (entry: Entry) => !PROSE.has(entry.$type) || entry.$type === 'Mission';
  const known = open.flatMap(entry =>
    textsOf(entry).flatMap(text => (isOpen(entry) || text.isNorm ? { entry, text: text.text } : [])),
  );
  // Names in a head are those of entries, but for what is quoted.
  const heads = open.map(entry => {
    const said = isOpen(entry) ? [] : textsOf(entry).filter(text => text.phrase && !text.isNorm);
    return said.reduce((head, { text }) => head.replace(text, ''), headOf(entry));
  });
  const texts = [...heads, ...known.map(({ text }) => text)];
  const figures = new Set(texts.flatMap(text => figuresIn(text)).map(({ key }) => key));
  const spell = (text: string) => ` ${spelt(text)} `;
  const names = [...shownNames(context), ...openNames(context)].map(spell);
  const said = known.map(({ entry, text }) => ({ isOfHeader: isHeaderOfNames(entry), text: spell(text) }));
  return places => {
    const [{ key, words } = { key: '', words: '' }] = places;
    const isOfHeader = places.every(place => place.isOfHeader);
    return (
      figures.has(key) ||
      names.some(name => name.includes(spell(words))) ||
      said.some(each => !(isOfHeader && each.isOfHeader) && each.text.includes(spell(words)))
    );
  };
}

/** Tells of a word whether the report writes it small somewhere. */
function smallWords({ file }: RuleContext): (word: string) => boolean {
  const small = new Set(
    file.entries.flatMap(textsOf).flatMap(({ text }) => {
      const addresses = addressesIn(text);
      const isSmall = (word: PlacedWord) => isCased(word) && !hasCapital(word) && !isIn(addresses, word);
      return foldWords(text).flatMap(each => (isSmall(each) ? each.word : []));
    }),
  );
  return word => small.has(word);
}
