/** Fields of work, the subjects within them and the words that are about each, from language/related/. */
import { flat, foldedWords } from './flat.ts';
import { RELATED_LANGUAGES } from './generated/related-words.ts';
import { wordsOfLanguage } from './language-words.ts';
import { type Phrases, phrasesIn } from './phrases.ts';
import { stemOf } from './stems.ts';

/** A language whose words are known by what they are about. */
export type RelatedLanguage = keyof typeof RELATED_LANGUAGES;

const LANGUAGES = Object.keys(RELATED_LANGUAGES) as readonly RelatedLanguage[];

/** The list of a field whose words are about the whole of it. */
const WHOLE = 'all';

type Subjects = ReadonlySet<string>;

/** What one language knows, read when it is first asked for. */
interface Related {
  /** What a word is about, by itself and by its stem. */
  readonly words: ReadonlyMap<string, Subjects>;
  readonly stems: ReadonlyMap<string, Subjects>;
  /** What two words that follow each other are about, by their stems. */
  readonly pairs: ReadonlyMap<string, Subjects>;
  /** For each subject what its words are about. */
  readonly lists: ReadonlyMap<string, readonly Subjects[]>;
}

const fillers = new Map<RelatedLanguage, ReadonlySet<string>>();
const related = new Map<RelatedLanguage, Related>();

/** The language of a text, as far as its small words tell it; else all that are known. */
export function relatedLanguagesOf(text: string): readonly RelatedLanguage[] {
  const words = foldedWords(text);
  const [best, next] = LANGUAGES.map(language => ({
    language,
    count: words.filter(word => fillersOf(language).has(word)).length,
  })).sort((a, b) => b.count - a.count);
  return best && best.count > 1.2 * (next?.count ?? 0) ? [best.language] : LANGUAGES;
}

/** The words of a text that can be about something, in small letters without accents. */
export function distinctiveWords(text: string, languages: readonly RelatedLanguage[]): readonly string[] {
  const small = languages.map(fillersOf);
  return foldedWords(text).filter(
    word => word.length > 1 && !/^\d/.test(word) && !small.some(words => words.has(word)),
  );
}

/**
 * What each of the words that follow each other is about: a courtroom is about `justice/court`, and each word of “rule
 * of law” about `justice`. Nothing for most words.
 */
export function subjectsOf(
  words: readonly string[],
  languages: readonly RelatedLanguage[],
): readonly (readonly string[])[] {
  const known = languages.map(relatedIn);
  const stems = words.map(stemOf);
  const pairs = stems.map((stem, at) =>
    known.flatMap(each => [...(each.pairs.get(`${stem} ${stems[at + 1] ?? ''}`) ?? [])]),
  );
  return words.map((word, at) => {
    const paired = [...(pairs[at - 1] ?? []), ...(pairs[at] ?? [])];
    const about = paired.length > 0 ? paired : known.flatMap(each => [...ofWord(each, word, stems[at])]);
    return [...new Set(about)];
  });
}

/** The word itself comes first, since a policy is none of the police that share its stem. */
function ofWord({ words, stems }: Related, word: string, stem = word): Iterable<string> {
  return words.get(word) ?? words.get(word.replace(/s$/, '')) ?? stems.get(stem) ?? [];
}

/** The subjects that share words with one, each with how much they share, from 0 to 1. */
export function subjectsNear(
  subject: string,
  languages: readonly RelatedLanguage[],
): ReadonlyMap<string, number> {
  const shared = new Map<string, number>();
  for (const { lists } of languages.map(relatedIn)) {
    const own = lists.get(subject) ?? [];
    for (const about of own) {
      for (const other of about) {
        if (other === subject) continue;
        const ofBoth = Math.sqrt(own.length * (lists.get(other)?.length ?? 1));
        // A word of many subjects hardly makes two of them near.
        const adds = 1 / ((about.size - 1) * ofBoth * languages.length);
        shared.set(other, (shared.get(other) ?? 0) + adds);
      }
    }
  }
  return shared;
}

function fillersOf(language: RelatedLanguage): ReadonlySet<string> {
  const known = fillers.get(language) ?? new Set(wordsOfLanguage(language, 'function').flatMap(foldedWords));
  fillers.set(language, known);
  return known;
}

function relatedIn(language: RelatedLanguage): Related {
  const known = related.get(language) ?? readRelated(language);
  related.set(language, known);
  return known;
}

/** Every word that some subject has, in all languages. */
export function wordsOfSubjects(): readonly string[] {
  return LANGUAGES.flatMap(language => {
    const fields: Readonly<Record<string, Readonly<Record<string, Phrases>>>> = RELATED_LANGUAGES[language];
    return Object.values(fields).flatMap(subjects => Object.values(subjects).flatMap(phrasesIn));
  });
}

function readRelated(language: RelatedLanguage): Related {
  const words = new Map<string, Set<string>>();
  const stems = new Map<string, Set<string>>();
  const pairs = new Map<string, Set<string>>();
  const fields: Readonly<Record<string, Readonly<Record<string, Phrases>>>> = RELATED_LANGUAGES[language];
  for (const [field, subjects] of Object.entries(fields)) {
    for (const [name, list] of Object.entries(subjects)) {
      const subject = name === WHOLE ? field : `${field}/${name}`;
      for (const phrase of phrasesIn(list)) {
        const [one = '', other] = flat(phrase).split(' ');
        if (other !== undefined) addTo(pairs, `${stemOf(one)} ${stemOf(other)}`, subject);
        else {
          addTo(words, one, subject);
          addTo(stems, stemOf(one), subject);
        }
      }
    }
  }
  const lists = new Map<string, Subjects[]>();
  for (const about of [...words.values(), ...pairs.values()]) {
    for (const subject of about) {
      const list = lists.get(subject) ?? [];
      lists.set(subject, list);
      list.push(about);
    }
  }
  return { words, stems, pairs, lists };
}

function addTo(all: Map<string, Set<string>>, key: string, subject: string): void {
  all.set(key, (all.get(key) ?? new Set()).add(subject));
}
