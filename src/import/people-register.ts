/** The persons of a report: each declared once, and found again by a shorter form of the name. */

import { foldedWords } from '../lexicon/flat.ts';
import { idOf, type NameIds } from '../lexicon/free-names.ts';
import type { Details } from './person-details.ts';
import type { PersonReading, Presence } from './read-person.ts';
import { isSameName, mayBeOne, type Sighting } from './same-person.ts';

interface Registered {
  readonly id: string;
  /** Who it is, with all that the source says of them wherever it names them. */
  known: Sighting;
  /** What lists and tables of the source say of the person, and the fullest name that they have there. */
  details: Details;
  name?: string;
}

/** Gives each person an id, in the order in which the source names them. */
export class PeopleRegister {
  private readonly people: Registered[] = [];
  private readonly declared = new Set<string>();
  private readonly ids: NameIds;
  private ownSide: string | undefined;
  /** The body that came for the mission, where one is said to. */
  private missionSide: string | undefined;
  /** The ids of persons whom a vocabulary declares, by their names. */
  private readonly vocabulary: ReadonlyMap<string, string>;

  /** `earlier` holds the persons whom an earlier reading of the same source found, with the ids that they then had. */
  constructor(ids: NameIds, earlier?: PeopleRegister, parties: ReadonlyMap<string, string> = new Map()) {
    this.ids = ids;
    this.vocabulary = new Map([...parties].map(([id, name]) => [wordsOfName(name).join(' '), id]));
    this.missionSide = earlier?.missionSide;
    for (const { known, details, name } of earlier?.people ?? [])
      Object.assign(this.register(known), { details, name });
  }

  /** Keeps what a list or a table says of somebody, who may be named elsewhere before. */
  learn(person: PersonReading, presence: Presence): void {
    const [registered, ...others] = this.matching(sightingOf(person, presence));
    if (!registered || others.length > 0) return;
    const { name, ...said } = person;
    registered.details = { ...said, ...registered.details };
    if (wordsOfName(name).length > wordsOfName(registered.name ?? '').length) registered.name = name;
  }

  /** Somebody with what lists and tables say of them elsewhere. */
  completed(person: PersonReading, presence: Presence): PersonReading {
    const [registered, ...others] = this.matching(sightingOf(person, presence));
    if (!registered || others.length > 0) return person;
    const { details, name = '' } = registered;
    const isFuller = wordsOfName(name).length > 1 && wordsOfName(person.name).length === 1;
    const { organization = person.organization } = details;
    const body = person.isBodyOfPlace && organization !== undefined ? { organization } : {};
    return { ...details, ...person, ...body, name: isFuller ? name : person.name };
  }

  /** The id of a person to declare; undefined where they are declared already, or where it may be one of several. */
  declare(person: PersonReading, presence: Presence): string | undefined {
    const sighting = sightingOf(person, presence);
    // A member of the mission is declared in its report; whom it met may be known already.
    if (presence === 'person' && this.inVocabulary(sighting.words) !== undefined) return undefined;
    const found = this.matching(sighting);
    if (found.length > 1 && found.every(({ known }) => isSameName(known.words, sighting.words)))
      return undefined;
    const registered = found.length === 1 && found[0] ? found[0] : this.register(sighting);
    registered.known = { ...registered.known, details: { ...sighting.details, ...registered.known.details } };
    if (this.declared.has(registered.id)) return undefined;
    this.declared.add(registered.id);
    return registered.id;
  }

  /** The id of somebody whom a text names, as far as only one can be meant. */
  find(person: PersonReading, presence?: Presence): string | undefined {
    const sighting = sightingOf(person, presence);
    const [registered, ...others] = this.matching(sighting);
    if (registered) return others.length === 0 ? registered.id : undefined;
    return this.inVocabulary(sighting.words);
  }

  /** True for the name of a member of the mission, and of nobody else. */
  isMember(name: string): boolean {
    const found = this.matching(sightingOf({ name }, undefined));
    return found.length > 0 && found.every(({ known }) => known.presence === 'participant');
  }

  /** The words of all that is known of those whom a line with these words names. */
  saidOf(words: readonly string[]): ReadonlySet<string> {
    const line = new Set(words.flatMap(foldedWords));
    const named = this.people.filter(({ known }) =>
      line.has(foldedWords(known.words.at(-1) ?? '').at(-1) ?? ''),
    );
    const texts = named.flatMap(
      ({ known, name = '', details: { role = '', organization = '', station = '' } }) => [
        ...known.words,
        name,
        role,
        organization,
        station,
      ],
    );
    return new Set(texts.flatMap(foldedWords));
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
    return words.length > 1 ? this.vocabulary.get(words.join(' ')) : undefined;
  }

  private register(known: Sighting): Registered {
    const [surname, whole] = [idOf(known.words.at(-1) ?? ''), idOf(known.words.join(' '))];
    const kind = known.presence ?? 'person';
    const registered: Registered = {
      id: this.ids.take(surname ?? whole ?? kind, whole ?? kind),
      known,
      details: {},
    };
    this.people.push(registered);
    return registered;
  }

  /** Those who may be meant: whoever has the very name before others, and of these whoever was there in the same way. */
  private matching(sighting: Sighting): readonly Registered[] {
    const all = this.people.filter(({ known }) => mayBeOne(known, sighting));
    const exact = all.filter(({ known }) => isSameName(known.words, sighting.words));
    const found = exact.length > 0 ? exact : all;
    const alike = found.filter(({ known }) => known.presence === sighting.presence);
    return exact.length > 1 && alike.length > 0 ? alike : found;
  }
}

function sightingOf(
  { name, organization, isBodyOfPlace = false, ...others }: PersonReading,
  presence: Presence | undefined,
): Sighting {
  const details = isBodyOfPlace || organization === undefined ? others : { ...others, organization };
  return { words: wordsOfName(name), presence, details };
}

function wordsOfName(name: string): readonly string[] {
  const words = name.split(/[\s,]+/).filter(word => word !== '');
  return words.flatMap(word => foldedWords(word).join('-') || []);
}
