/** From the entries of a file to a vocabulary. */
import { firstDay, isDate, lastDay } from '../domain/dates.ts';
import type { Entry, MissionFile, Terminology } from '../syntax/generated/ast.ts';
import * as ast from '../syntax/generated/ast.ts';
import { type HeaderOwner, headersOf, isHeaderOwner } from '../syntax/headers.ts';
import { cachedOn } from '../syntax/object-cache.ts';
import { proseOf, unreadStructure } from '../syntax/prose.ts';
import {
  type Abbreviation,
  type Convention,
  EMPTY,
  type Origin,
  type Validity,
  type Vocabulary,
} from './vocabulary.ts';

/** Reads what a mission or programme file says itself, for reports in `language`; packs in it are left out. */
export function readOwn(file: MissionFile, language: string): Vocabulary {
  if (!file.entries.some(ast.isTerminology)) return EMPTY;
  return readOnce(file, `own ${language}`, () => {
    const groups = grouped(file).filter(({ owner }) => !ast.isPack(owner) && speaks(owner, language));
    return vocabularyOf(groups, false);
  });
}

/** Reads a pack for reports in `language`; undefined when the file has no part of it in that language. */
export function readPack(file: MissionFile, name: string, language: string): Vocabulary | undefined {
  const groups = grouped(file).filter(
    ({ owner }) => ast.isPack(owner) && owner.name === name && speaks(owner, language),
  );
  if (groups.length === 0) return undefined;
  return readOnce(file, `${name} ${language}`, () => vocabularyOf(groups, true));
}

const vocabulariesOf = cachedOn((_: MissionFile) => new Map<string, Vocabulary>());

/** The same vocabulary for all who ask, so that what is made of it is made once. */
function readOnce(file: MissionFile, part: string, read: () => Vocabulary): Vocabulary {
  const vocabularies = vocabulariesOf(file);
  const known = vocabularies.get(part) ?? read();
  vocabularies.set(part, known);
  return known;
}

/** The pack that a pack builds upon, a mission or a programme takes. */
export function styleOf(owner: HeaderOwner | undefined): string | undefined {
  return owner && headersOf(owner).find(ast.isStyle)?.pack;
}

interface Group {
  readonly owner: HeaderOwner | undefined;
  readonly entries: readonly Terminology[];
  /** Bodies that a pack names: its readers know them. */
  readonly bodies: readonly ast.Organization[];
}

/** The entries of terminology below each mission, programme or pack. */
function grouped({ entries }: MissionFile): readonly Group[] {
  const groups: { owner: HeaderOwner | undefined; entries: Terminology[]; bodies: ast.Organization[] }[] = [
    { owner: undefined, entries: [], bodies: [] },
  ];
  for (const entry of entries as readonly Entry[]) {
    if (isHeaderOwner(entry)) groups.push({ owner: entry, entries: [], bodies: [] });
    else if (ast.isTerminology(entry)) groups.at(-1)?.entries.push(entry);
    else if (ast.isOrganization(entry)) groups.at(-1)?.bodies.push(entry);
  }
  return groups;
}

/** Without a language of its own, terminology is for every report that it reaches. */
function speaks(owner: HeaderOwner | undefined, language: string): boolean {
  return (languageOfPack(owner) ?? language) === language;
}

/** Primary language tag of a pack, or of what else has headers; undefined where it names no language. */
export function languageOfPack(owner: HeaderOwner | undefined): string | undefined {
  const code = owner && headersOf(owner).find(ast.isLanguage)?.code;
  return code ? code.toLowerCase().split('-')[0] : undefined;
}

function vocabularyOf(groups: readonly Group[], hasPack: boolean): Vocabulary {
  const entries = groups.flatMap(group =>
    group.entries.map(entry => ({ entry, owner: ownerName(group.owner) })),
  );
  const all = <T extends Terminology>(is: (entry: unknown) => entry is T) =>
    entries.flatMap(({ entry, owner }) => (is(entry) ? [{ entry, origin: originOf(entry, owner) }] : []));
  return {
    hasPack,
    designations: all(ast.isDesignation).flatMap(({ entry, origin }) =>
      entry.wanted
        ? [
            {
              name: entry.name,
              wanted: entry.wanted,
              short: entry.short,
              avoided: entry.avoided,
              mode: entry.mode,
              ...validity(entry),
              origin,
            },
          ]
        : [],
    ),
    disclaimers: new Map(
      all(ast.isDisclaimer).flatMap(({ entry, origin }) => (entry.about ? [[entry.about, origin.text]] : [])),
    ),
    avoided: all(ast.isAvoid).map(({ entry, origin }) => ({
      phrases: entry.phrases,
      about: entry.about,
      instead: entry.instead,
      origin,
    })),
    confusables: all(ast.isConfusable).flatMap(({ entry, origin }) =>
      entry.wrong && entry.right
        ? [{ wrong: entry.wrong, right: entry.right, near: entry.near, origin }]
        : [],
    ),
    terms: all(ast.isTerm).flatMap(({ entry, origin }) =>
      entry.wanted ? [{ wanted: entry.wanted, avoided: entry.avoided, ...validity(entry), origin }] : [],
    ),
    abbreviations: new Map([
      ...(hasPack ? groups.flatMap(bodiesOf) : []),
      ...all(ast.isAbbreviation).flatMap(({ entry, origin: { owner, text } }) =>
        entry.name
          ? [
              [
                entry.name,
                { meaning: text, owner, isOfPack: hasPack, unread: unreadStructure(entry) },
              ] as const,
            ]
          : [],
      ),
    ]),
    conventions: all(ast.isConvention).flatMap(({ entry, origin }): readonly Convention[] =>
      entry.kind ? [{ kind: entry.kind, limit: limitOf(entry.limit), origin }] : [],
    ),
  };
}

/** The bodies that a pack names, by their acronyms. */
function bodiesOf({ owner, bodies }: Group): readonly (readonly [string, Abbreviation])[] {
  return bodies.flatMap(body => {
    const meaning = proseOf(body).title.text;
    return body.name && meaning ? [[body.name, { meaning, owner: ownerName(owner), isOfPack: false }]] : [];
  });
}

function ownerName(owner: HeaderOwner | undefined): string | undefined {
  return ast.isMission(owner) || !owner ? undefined : proseOf(owner).title.text || owner.name;
}

function originOf(entry: Terminology, owner: string | undefined): Origin {
  return { owner, text: proseOf(entry).title.text };
}

function validity({ from, until }: { readonly from?: string; readonly until?: string }): Validity {
  return {
    from: from !== undefined && isDate(from) ? firstDay(from) : undefined,
    until: until !== undefined && isDate(until) ? lastDay(until) : undefined,
  };
}

function limitOf(limit: string | undefined): number | undefined {
  const number = Number((limit ?? '').replace(/[.,]/g, ''));
  return limit !== undefined && Number.isInteger(number) && number > 0 ? number : undefined;
}
