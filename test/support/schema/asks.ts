/** Who asks for words of a language, by a name each: what comes of a text, as lines that an example can say. */
import { aliasesIn } from '../../../src/domain/body-names.ts';
import { dueDay } from '../../../src/domain/due-day.ts';
import { secretFinder } from '../../../src/domain/find-secrets.ts';
import { markingsIn } from '../../../src/domain/markings-in.ts';
import { readDates } from '../../../src/domain/read-dates.ts';
import { codesIn } from '../../../src/domain/sign-runs.ts';
import { distinctiveRuns, findRuns } from '../../../src/domain/word-runs.ts';
import { entryWordIn } from '../../../src/lexicon/entry-words.ts';
import { spellingOf } from '../../../src/lexicon/language-spelling.ts';
import { distinctiveWords, relatedLanguagesOf, subjectsOf } from '../../../src/lexicon/related-words.ts';
import { sentencesIn } from '../../../src/lexicon/sentences.ts';
import { entryWord } from '../../../src/lexicon/words.ts';
import { numberInWords } from '../../../src/rules/words/number-starts.ts';
import { Speller } from '../../../src/spelling/speller.ts';
import { confusionsIn } from '../../../src/terminology/patterns/confusions.ts';
import { statementsIn } from '../../../src/terminology/patterns/statements.ts';
import { textReader } from '../../../src/terminology/read-texts.ts';

/** What an example gives to who asks. */
export interface Asked {
  readonly language: string;
  readonly text: string;
  /** Of whom or what it is asked, where that stands beside the text. */
  readonly name?: string | undefined;
}

type Stretch = { readonly start: number; readonly end: number };

const stretchOf = (text: string, { start, end }: Stretch) => text.slice(start, end);

export const ASKS = {
  /** Where one who must not be named is named in a text: in it, what surely is the name. */
  people: ({ text, name = '' }: Asked) =>
    secretFinder([{ titles: [name], value: name, sort: 'person' }], {
      shown: [],
      things: [],
      shorts: [],
      texts: [text],
    })
      .inText(text)
      .map(found => `${stretchOf(text, found)}${found.certainty === 'certain' ? '' : ' (perhaps)'}`),
  codes: ({ text }: Asked) => [...codesIn(text)].map(found => stretchOf(text, found)),
  aliases: ({ text }: Asked) => aliasesIn([text]).map(words => words.map(({ written }) => written).join(' ')),
  sentences: ({ text }: Asked) => sentencesIn(text).map(each => stretchOf(text, each)),
  due: ({ text }: Asked) => [dueDay({ dueText: text }) ?? 'no day'],
  dates: ({ text }: Asked) => readDates(text).map(({ from, to }) => `${from} to ${to}`),
  /** What the letters in brackets mark. */
  marking: ({ text }: Asked) => {
    const [found] = markingsIn(text);
    return [found?.level ?? 'nothing'];
  },
  /** What of a text that must not be shown stands in another. */
  runs: ({ text, name = '' }: Asked) =>
    findRuns(text, distinctiveRuns([[name, name]], [], [])).map(found => stretchOf(text, found)),
  words: ({ text, language }: Asked) => textReader(undefined, language)(text).words.map(word => word.text),
  statements: ({ text, language }: Asked) =>
    statementsIn(textReader(undefined, language)(text), language).map(
      found => `${found.kind}: ${stretchOf(text, found)}${found.isPart ? ' (some of them)' : ''}`,
    ),
  confusions: ({ text, language }: Asked) =>
    confusionsIn(textReader(undefined, language)(text), language).map(
      found => `${stretchOf(text, found)} for ${found.pair.right}`,
    ),
  languages: ({ text }: Asked) => relatedLanguagesOf(text),
  subjects: ({ text }: Asked) => {
    const languages = relatedLanguagesOf(text);
    return subjectsOf(distinctiveWords(text, languages), languages).map(subjects => subjects.join(', '));
  },
  number: ({ text }: Asked) => [numberInWords(Number(text)) || 'no word'],
  entry: ({ text, language }: Asked) => {
    const word = entryWord(text);
    return word === undefined ? [] : entryWordIn(language, word);
  },
  /** What of the words of a text is misspelt, if those of `name` are in the dictionary. */
  spelling: ({ text, language, name = '' }: Asked) => {
    const spelling = spellingOf(language);
    const words = new Set(name.split(' '));
    const speller = spelling && new Speller({ has: word => words.has(word), suggest: () => [] }, spelling);
    return text.split(' ').filter(word => speller?.knows(word) === false);
  },
} satisfies Readonly<Record<string, (asked: Asked) => readonly string[]>>;
