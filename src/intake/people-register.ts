/** The persons of a report: each declared once, and found again by a shorter form of the name. */

import { foldedWords } from '../lexicon/flat.ts';
import { idOf, type NameIds } from '../lexicon/free-names.ts';
import type { Details } from './person-details.ts';
import type { PersonReading, Presence } from './read-person.ts';

interface Registered {
  readonly id: string;
  readonly words: readonly string[];
  readonly presence: Presence;
  /** What lists and tables of the source say of the person. */
  details: Details;
}

/** Gives each person an id, in the order in which the source names them. */
export class PeopleRegister {
  private readonly people: Registered[] = [];
  private readonly declared = new Set<string>();
  private readonly ids: NameIds;
  private ownSide: string | undefined;
  /** The body that came for the mission, where one is said to. */
  private missionSide: string | undefined;
  /** Persons whom a vocabulary declares. */
  private readonly vocabulary: readonly Registered[];

  /** `known` are the persons whom an earlier reading of the same source found, with the ids that they then had. */
  constructor(ids: NameIds, known?: PeopleRegister, parties: ReadonlyMap<string, string> = new Map()) {
    this.ids = ids;
    this.vocabulary = [...parties].map(([id, name]) => ({
      id,
      words: wordsOfName(name),
      presence: 'person',
      details: {},
    }));
    this.missionSide = known?.missionSide;
    for (const { words, presence, details } of known?.people ?? [])
      this.register(words, presence).details = details;
  }

  /** Keeps what a list or a table says of somebody, who may be named elsewhere before. */
  learn({ name, ...said }: PersonReading): void {
    const registered = this.same(wordsOfName(name));
    if (registered) registered.details = { ...said, ...registered.details };
  }

  /** What lists and tables say of somebody. */
  detailsOf(name: string): Details {
    return this.same(wordsOfName(name))?.details ?? {};
  }

  /** The id of a person to declare; undefined where they are declared already. */
  declare(name: string, presence: Presence): string | undefined {
    const words = wordsOfName(name);
    // A member of the mission is declared in its report; whom it met may be known already.
    if (presence === 'person' && this.inVocabulary(words) !== undefined) return undefined;
    const { id } = this.same(words) ?? this.register(words, presence);
    if (this.declared.has(id)) return undefined;
    this.declared.add(id);
    return id;
  }

  /** The id of somebody whom a text names, as far as only one can be meant. */
  find(name: string): string | undefined {
    const words = wordsOfName(name);
    return this.same(words)?.id ?? this.inVocabulary(words);
  }

  /** True for the body whose people are named first of those who came for somebody. */
  isOwnSide(side: string): boolean {
    this.ownSide ??= side;
    return (this.missionSide ?? this.ownSide) === side;
  }

  /** Learns which body came for the mission, so that those of the others were met by it. */
  cameForMission(side: string): void {
    this.missionSide ??= side;
  }

  private inVocabulary(words: readonly string[]): string | undefined {
    return this.vocabulary.find(
      person => person.words.length > 1 && person.words.join(' ') === words.join(' '),
    )?.id;
  }

  private register(words: readonly string[], presence: Presence): Registered {
    const [surname, whole] = [idOf(words.at(-1) ?? ''), idOf(words.join(' '))];
    const id = this.ids.take(surname ?? whole ?? presence, whole ?? presence);
    const registered: Registered = { id, words, presence, details: {} };
    this.people.push(registered);
    return registered;
  }

  private same(words: readonly string[]): Registered | undefined {
    const same = this.people.filter(person => isSamePerson(person.words, words));
    const exact = same.find(person => person.words.join(' ') === words.join(' '));
    return exact ?? (same.length === 1 ? same[0] : undefined);
  }
}

function wordsOfName(name: string): readonly string[] {
  const words = name.split(/[\s,]+/).filter(word => word !== '');
  return words.flatMap(word => foldedWords(word).join('-') || []);
}

/** True where every word of the shorter name, or its initial, stands in the other, and the surname is the same. */
function isSamePerson(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  const surname = few.at(-1) ?? '';
  if (surname.length < 2 || !many.includes(surname)) return false;
  return few.every(word =>
    many.some(each => each === word || isInitial(word, each) || isInitial(each, word)),
  );
}

function isInitial(letter: string, word: string): boolean {
  return letter.length === 1 && word.startsWith(letter);
}
