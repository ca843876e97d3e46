/** Names that are broken up, or written in one, as no search for words finds them: whoever reads them out hears the name. */
import { aliasesIn, bodyNamesIn, likelyAliasesIn } from './body-names.ts';
import { bareWords, foldWords, type PlacedWord } from './fold-words.ts';
import { identifiersIn } from './identifiers.ts';
import { isTogether, type LettersAlone, lettersAloneIn, plainLetters } from './letters-alone.ts';
import { addressesIn, LONG_NAME } from './name-index.ts';
import { hasCapital, isCased, NAME_PARTICLES, NEVER_NAMES, namesIn, OFTEN_WORDS } from './person-names.ts';
import { isOrdinary } from './placed-words.ts';
import {
  FINDS_NOTHING,
  type FoundSecret,
  type Secret,
  type SecretFinder,
  type Surroundings,
} from './secret.ts';

/** Letters in a row that are a name, or a number. */
interface Row<T> {
  readonly letters: string;
  /** Where a word of it begins. */
  readonly joints: ReadonlySet<number>;
  readonly isNumber?: boolean;
  readonly value: T;
}

/** So many figures at its end are one number and no other. */
const FIGURES = 8;
/** From how many letters on a name is looked for where it begins with a capital letter and a mark alone stands within it. */
const SHORTEST = 4;
/** So many letters may follow a name that is inflected. */
const ENDING = 3;

/** A search for what the search for words can’t see; each is a question, for letters may meet by chance. */
export function brokenNameFinder<T>(
  secrets: readonly Secret<T>[],
  { shown, things }: Surroundings,
): SecretFinder<T> {
  const open = new Set([...shown, ...things].flatMap(title => [plainLetters(title), ...bareWords(title)]));
  const rows = new Map<string, Row<T>[]>();
  for (const row of secrets.flatMap(secret => rowsOf(secret, open))) {
    // A shorter one is its own key.
    const key = row.letters.slice(0, LONG_NAME);
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  for (const each of rows.values()) each.sort((a, b) => b.letters.length - a.letters.length);
  const search = (text: string, addresses: readonly (readonly [number, number])[]) =>
    lettersAloneIn(text).flatMap(reading => [...foundIn(reading, text, rows, addresses)]);
  return rows.size === 0
    ? FINDS_NOTHING
    : {
        inText: text => search(text, addressesIn(text)),
        inName: name => search(name, [[0, name.length]]),
      };
}

function rowsOf<T>(secret: Secret<T>, open: ReadonlySet<string>): readonly Row<T>[] {
  const { sort, titles, shorts = [], texts = [], value } = secret;
  const isTelling = ({ word }: PlacedWord) => !open.has(word) && !isOrdinary(word);
  const named = (names: readonly (readonly PlacedWord[])[]) =>
    names.filter(name => name.some(isTelling)).map(words => rowOf(words, value));
  const alone = (words: readonly PlacedWord[]) =>
    words.filter(word => isTelling(word) && !NAME_PARTICLES.has(word.word)).map(word => [word]);
  const rows: Row<T>[] = [];
  if (sort === 'person') {
    for (const name of titles.flatMap(namesIn)) {
      const [first, last] = [name.at(0), name.at(-1)];
      const ends = first && last && first !== last ? [name, [first, last], [last, first]] : [];
      // Two ordinary words that stand together are a name all the same.
      rows.push(...ends.map(words => rowOf(words, value)), ...named(alone(name)));
    }
    rows.push(...named([...aliasesIn([...titles, ...texts]), ...likelyAliasesIn([...titles, ...texts])]));
  } else if (sort === 'phrase') {
    rows.push(...named(titles.map(foldWords)));
    rows.push(
      ...named(
        titles.flatMap(title => alone(foldWords(title).filter(each => !isCased(each) || hasCapital(each)))),
      ),
    );
  } else {
    const names = [...titles.flatMap(title => bodyNamesIn(title).names), ...aliasesIn(texts)];
    const pairs = names.flatMap(name => name.slice(1).map((word, at) => [name[at] ?? word, word]));
    rows.push(
      ...named([...titles, ...shorts].map(foldWords)),
      ...named([...names, ...pairs, ...names.flatMap(alone)]),
    );
  }
  const isFound = ({ letters }: Row<T>) => letters.length >= SHORTEST && !open.has(letters);
  return [...rows.filter(isFound), ...texts.flatMap(text => numbersIn(text, value))];
}

function rowOf<T>(words: readonly PlacedWord[], value: T): Row<T> {
  const joints = new Set<number>();
  let letters = '';
  for (const { written } of words) {
    joints.add(letters.length);
    letters += plainLetters(written);
  }
  return { letters, joints, value };
}

function numbersIn<T>(text: string, value: T): readonly Row<T>[] {
  return identifiersIn(text).flatMap(({ start, end }) => {
    const digits = text.slice(start, end).replace(/\D/g, '');
    if (digits.length < FIGURES || text.slice(start, end).includes('@')) return [];
    return {
      letters: plainLetters(digits.slice(-FIGURES)),
      joints: new Set<number>(),
      isNumber: true,
      value,
    };
  });
}

function* foundIn<T>(
  reading: LettersAlone,
  text: string,
  rows: ReadonlyMap<string, readonly Row<T>[]>,
  addresses: readonly (readonly [number, number])[],
): Generator<FoundSecret<T>> {
  const { letters, places } = reading;
  for (let at = 0; at + SHORTEST <= letters.length; at += 1) {
    const row =
      rows
        .get(letters.slice(at, at + LONG_NAME))
        ?.find(
          each =>
            each.letters.length >= LONG_NAME &&
            letters.startsWith(each.letters, at) &&
            isBroken(each, at, reading, text, addresses),
        ) ?? (places[at]?.isUpper ? shortAt(at, reading, text, rows) : undefined);
    if (!row) continue;
    const last = at + row.letters.length - 1;
    const [start = 0, end = 0] = [places[at]?.start, places[last]?.end];
    yield { value: row.value, start, end, isSure: false, isWhole: false };
    at = last;
  }
}

/** A short name that begins with a capital letter; blanks may stand within it where both of its words are there. */
function shortAt<T>(
  at: number,
  { letters, places }: LettersAlone,
  text: string,
  rows: ReadonlyMap<string, readonly Row<T>[]>,
): Row<T> | undefined {
  const isOpened = places[at]?.gap !== '' || places[at]?.isCapital === true;
  for (let length = LONG_NAME - 1; isOpened && length >= SHORTEST; length -= 1) {
    const end = at + length;
    const [row] = rows.get(letters.slice(at, end)) ?? [];
    if (!row || row.letters.length !== length || places[end]?.gap === '') continue;
    const inner = places.slice(at + 1, end);
    const isPieced = inner.some(
      ({ gap, isFigure }, index) => isFigure || (gap !== '' && !row.joints.has(index + 1)),
    );
    const written = text.slice(places[at]?.start, places[end - 1]?.end);
    if (isPieced && (row.joints.size > 1 || !hasBlank(written)) && !areWords(written)) return row;
  }
  return undefined;
}

/** True where letters are the name, and stand there as the search for words does not see it. */
function isBroken<T>(
  { letters, joints, isNumber = false }: Row<T>,
  at: number,
  { places }: LettersAlone,
  text: string,
  addresses: readonly (readonly [number, number])[],
): boolean {
  const own = places.slice(at, at + letters.length);
  const [start = 0, end = 0] = [own.at(0)?.start, own.at(-1)?.end];
  if (isNumber) return own.every(({ isFigure }) => isFigure);
  const isCut = (place: number) => places[place]?.gap !== '';
  const isOpened = isCut(at) || places[at]?.isCapital === true;
  let tail = at + letters.length;
  while (!isCut(tail) && tail - at - letters.length <= ENDING) tail += 1;
  const rest = tail - at - letters.length;
  const inner = own.slice(1);
  const isPieced = inner.some(
    ({ gap, isFigure }, index) => isFigure || (gap !== '' && !joints.has(index + 1)),
  );
  if (isPieced) {
    return (
      isOpened &&
      rest <= ENDING &&
      (rest === 0 || !hasBlank(text.slice(start, end))) &&
      !areWords(text.slice(start, end))
    );
  }
  const isInAddress = addresses.some(([from, to]) => from <= start && end <= to);
  if (!isOpened || rest > 0) return isInAddress;
  // Its words stand farther apart than those of a name, or in one.
  return inner.some(({ gap = '', isCapital }, index) =>
    gap === '' ? joints.has(index + 1) && !isCapital : !isTogether(gap),
  );
}

function hasBlank(text: string): boolean {
  return /\s/u.test(text);
}

/** True for ordinary words whose letters happen to be those of a name: “there’s a”, Theresa; letters alone are none. */
function areWords(text: string): boolean {
  const words = bareWords(text);
  const isWord = (word: string) => OFTEN_WORDS.has(word) || NEVER_NAMES.has(word);
  return (
    words.some(word => word.length > 1 && isWord(word)) &&
    words.every(word => word.length === 1 || isWord(word))
  );
}
