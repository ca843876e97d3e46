/** What an export must not name, and by which words its texts do so all the same. */
import type { LangiumDocument } from 'langium';
import { isQuoted } from '../../domain/around-names.ts';
import { secretFinder, together } from '../../domain/find-secrets.ts';
import { bareWords } from '../../domain/fold-words.ts';
import { CEILING, isAbove } from '../../domain/marking.ts';
import { memoizeByText } from '../../domain/memoize-by-text.ts';
import { namesIn, type PersonName } from '../../domain/person-names.ts';
import {
  FINDS_NOTHING,
  type FoundSecret,
  type Secret,
  type SecretFinder,
  type Surroundings,
} from '../../domain/secret.ts';
import { isShortName } from '../../domain/short-forms.ts';
import { type RuleCode, ruleText } from '../../messages/rules.ts';
import { fileOf } from '../../syntax/file-of.ts';
import type { Entry, Participant, Person } from '../../syntax/generated/ast.ts';
import { isHeader, isMission, isOrganization, isParticipant, isPerson } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { referredEntries } from '../../syntax/referred-entries.ts';
import { meaningsInPacks } from '../../terminology/built-in-packs.ts';
import { indexOf } from '../../workspace/index-manager.ts';
import { readAllowances } from '../allow.ts';
import { perCheck } from '../per-check.ts';
import type { Fix, RuleContext } from '../rule.ts';
import { shortened } from '../wording.ts';
import { vocabularyIn } from '../words-of-report.ts';
import { isWithheld, openNames } from './leaving.ts';
import { type MarkedEntry, markedAround } from './marked-elsewhere.ts';
import { textsOf, type VisibleText } from './texts-of.ts';

/** Somebody with a name in the report or in a vocabulary. */
export type Individual = Participant | Person;

/** What the report declares or refers to. */
const own = perCheck(({ document }: RuleContext): readonly Entry[] => entriesOf(document));

/** The persons among it, the mission's own members included. */
const ownPeople = perCheck((context: RuleContext): readonly Individual[] =>
  own(context).filter(isIndividual),
);

/** The names by which they are mentioned. */
export const mentionedPeople = perCheck(
  (context: RuleContext): ReadonlySet<string> =>
    new Set(ownPeople(context).flatMap(({ name }) => name ?? [])),
);

/** What another version that goes out with the report declares or refers to, and this one does not. */
const ofOtherVersion = perCheck((context: RuleContext): readonly Entry[] => {
  const { otherVersion } = context;
  const known = new Set(own(context).map(keyOf));
  return otherVersion ? entriesOf(otherVersion).filter(entry => !known.has(keyOf(entry))) : [];
});

function entriesOf(document: LangiumDocument): readonly Entry[] {
  const referred = referredEntries(document).filter(entry => isIndividual(entry) || isOrganization(entry));
  return [...new Set<Entry>([...fileOf(document).entries, ...referred])];
}

function keyOf(entry: Entry): string {
  return `${entry.$type} ${'name' in entry ? entry.name : ''} ${titleOf(entry)}`;
}

/** True for something that the report knows only from another version of it. */
export function isOfOtherVersion(entry: Entry, context: RuleContext): boolean {
  return ofOtherVersion(context).includes(entry);
}

/** Those whom only the vocabularies around the report declare. */
const others = perCheck((context: RuleContext): readonly Entry[] => {
  const known = new Set([...own(context), ...ofOtherVersion(context)]);
  const shared = [...indexOf(context.services.shared).shared('party', context.document.uri).values()].map(
    ({ node }) => node,
  );
  return shared
    .filter(entry => isIndividual(entry) || isOrganization(entry))
    .filter(entry => !known.has(entry));
});

/** True for a person, be it one who was met or a member of the mission. */
export function isIndividual(entry: unknown): entry is Individual {
  return isPerson(entry) || isParticipant(entry);
}

/** Those whom the readers know by a pseudonym only, or not at all. */
export const hiddenPeople = perCheck((context: RuleContext): readonly Individual[] =>
  [...ownPeople(context), ...ofOtherVersion(context), ...others(context)]
    .filter(isIndividual)
    .filter(entry => isHidden(entry, context)),
);

/** True for a person whose name does not reach the readers. */
export function isHidden(entry: Entry, context: RuleContext): entry is Individual {
  const { audience, staffNames } = context;
  if (!isIndividual(entry)) return false;
  return isWithheld(entry, context) || (audience === 'public' && (isPerson(entry) || !staffNames));
}

/** The titles of all persons whose names may be read, in whichever version they stand. */
const shownPeople = perCheck((context: RuleContext): readonly string[] => {
  const hidden = new Set(
    ofOtherVersion(context)
      .filter(entry => isHidden(entry, context))
      .map(titleOf),
  );
  return ownPeople(context)
    .filter(entry => !isHidden(entry, context))
    .map(titleOf)
    .filter(title => !hidden.has(title));
});

/** The titles of all whose names may be read: of persons, and of whatever else has a name. */
export const shownNames = perCheck((context: RuleContext): readonly string[] => [
  ...shownPeople(context),
  ...openNames(context),
]);

/**
 * Where a text names a secret: a person, a body, or what a withheld entry calls a place or a party. What only a
 * vocabulary declares is found only where the name is whole.
 */
export const secretsIn = perCheck((context: RuleContext): SecretFinder<Entry> => {
  const isMarked = (entry: Entry) => isWithheld(entry, context);
  const known = [...own(context), ...ofOtherVersion(context), ...others(context).filter(isMarked)];
  return finderOf(
    known.flatMap(entry => secretsOf(entry, context)),
    others(context).flatMap(entry => (isMarked(entry) ? [] : secretsOf(entry, context))),
    context,
  );
});

/** The same of what another report marks and this one does not know; where only that report as a whole is marked, of persons by their whole name. */
export const secretsElsewhereIn = perCheck((context: RuleContext): SecretFinder<MarkedEntry> => {
  const { audience, document, services } = context;
  const isNew = newIn(context);
  const secrets = (isOwn: boolean) =>
    markedAround(services, document.uri)
      .filter(entry => entry.isOwn === isOwn && isAbove(entry.marking, CEILING[audience]))
      .flatMap((entry): readonly Secret<MarkedEntry>[] => {
        const titles = entry.titles.filter(title => isNew(entry, title));
        return titles.length > 0 ? [{ ...entry, titles, value: entry }] : [];
      });
  const [marked, ofMarked] = [secrets(true), secrets(false)];
  return marked.length + ofMarked.length > 0 ? finderOf(marked, ofMarked, context) : FINDS_NOTHING;
});

const speltName = (name: PersonName) => name.map(({ word }) => word).join(' ');

/** Tells, once for each, whether a title that another report marks is unknown to this one and nothing that it calls so itself. */
function newIn(context: RuleContext): (entry: MarkedEntry, title: string) => boolean {
  const known = [
    ...own(context),
    ...ofOtherVersion(context),
    ...others(context).filter(each => isWithheld(each, context)),
  ];
  const people = new Set(known.filter(isIndividual).flatMap(entry => namesIn(titleOf(entry)).map(speltName)));
  const things = new Set([...known.map(titleOf), ...openNames(context)].map(spelt));
  return ({ sort }, title) => {
    const names = sort === 'person' ? namesIn(title).map(speltName) : [spelt(title)];
    const declared = sort === 'person' ? people : things;
    const isNew = names.length > 0 && !names.some(name => declared.has(name));
    for (const name of names) declared.add(name);
    return isNew && (sort === 'person' || !isOpenPhrase(title, context));
  };
}

/** A search for secrets by all of their names, and for others only where the name is whole, or is quoted: “Rask says”. */
function finderOf<T>(
  secrets: readonly Secret<T>[],
  wholeOnly: readonly Secret<T>[],
  context: RuleContext,
): SecretFinder<T> {
  const surroundings = surroundingsIn(context);
  const findNames = secretFinder(secrets, surroundings);
  const findOthers = secretFinder(wholeOnly, surroundings);
  return {
    // Each of several rules asks of the same texts.
    inText: memoizeByText(KEPT, text => {
      const ofOthers = findOthers.inText(text).flatMap((each): readonly FoundSecret<T>[] => {
        if (each.isWhole) return [each];
        return isQuoted(text, each) ? [{ ...each, certainty: 'possible' }] : [];
      });
      return together(findNames.inText(text), ofOthers);
    }),
    inName: memoizeByText(KEPT, findNames.inName),
  };
}

const surroundingsIn = perCheck(
  (context: RuleContext): Surroundings => ({
    shown: shownPeople(context),
    things: openNames(context),
    bodies: meaningsInPacks(),
    shorts: openShorts(context),
    phrases: [...openPhrases(context)],
    places: openPlaces(context),
    texts: context.file.entries.flatMap(entry =>
      isHeader(entry) || isIndividual(entry) ? [] : textsOf(entry).map(({ text }) => text),
    ),
  }),
);

/** Characters of texts of which it is known what they name. */
const KEPT = 500_000;

/** What is longer is hardly a name of its own, such as “Operation Nightjar”. */
const LONGEST_HEADING = 60;

/** By what an entry that the readers may not know is known all the same; nothing of one that they may. */
function secretsOf(entry: Entry, context: RuleContext): readonly Secret<Entry>[] {
  const texts = textsOf(entry);
  if (isIndividual(entry)) {
    if (!isHidden(entry, context)) return [];
    return [{ sort: 'person', titles: [titleOf(entry)], texts: texts.map(withoutQuotes), value: entry }];
  }
  if (!isWithheld(entry, context)) return [];
  const phrases = texts
    .filter(({ isPlace = false, isParty = false, isSource = false }) => isPlace || isParty || isSource)
    .map(({ text }) => text);
  const title = titleOf(entry);
  const isHeading = title.includes(' ') && title.length <= LONGEST_HEADING && !/[.!?…]$/u.test(title);
  const calls = isHeading && !isOrganization(entry) ? [...phrases, title] : phrases;
  return [
    {
      sort: 'phrase',
      titles: calls.filter(words => !isOpenPhrase(words, context)),
      texts: texts.map(withoutQuotes),
      value: entry,
    },
    ...(isOrganization(entry) ? [bodyOf(entry, context)] : []),
  ];
}

/** A phrase without the quotation marks of the language, which name nobody: a function is no alias. */
export function withoutQuotes({ text, phrase }: VisibleText): string {
  return phrase ? text.slice(1, -1) : text;
}

function bodyOf(entry: Extract<Entry, { $type: 'Organization' }>, context: RuleContext): Secret<Entry> {
  const open = new Set(openNames(context).map(spelt));
  const titles = [titleOf(entry), ...entry.titles.map(({ title }) => title)];
  const shorts = [...meanings(context)].flatMap(([short, meaning]) =>
    titles.some(title => spelt(title) === spelt(meaning)) ? short : [],
  );
  return {
    sort: 'body',
    titles: titles.filter(title => !open.has(spelt(title))),
    shorts: [...(isShortName(entry.name) ? [entry.name] : []), ...shorts],
    texts: textsOf(entry).map(withoutQuotes),
    value: entry,
  };
}

/** What each declared abbreviation stands for. */
const meanings = perCheck(
  (context): ReadonlyMap<string, string> =>
    new Map(
      [...vocabularyIn(context).vocabulary.abbreviations].map(([short, { meaning }]) => [short, meaning]),
    ),
);

/** The abbreviations of what may be read, and the bodies that are called by one. */
const openShorts = perCheck((context: RuleContext): readonly string[] => {
  const bodies = [...own(context), ...others(context)].filter(isOrganization);
  const [open, withheld] = [false, true].map(is => bodies.filter(each => isWithheld(each, context) === is));
  const hidden = new Set((withheld ?? []).map(titleOf).map(spelt));
  return [
    ...(open ?? []).flatMap(({ name }) => (isShortName(name) ? name : [])),
    ...[...meanings(context)].flatMap(([short, meaning]) => (hidden.has(spelt(meaning)) ? [] : short)),
  ];
});

/** True for what an entry that may be read calls a place or a party too. */
export function isOpenPhrase(phrase: string, context: RuleContext): boolean {
  return openPhrases(context).has(spelt(phrase));
}

const openPhrases = perCheck((context: RuleContext): ReadonlySet<string> => {
  const open = context.file.entries.filter(entry => !isWithheld(entry, context));
  const phrases = open.flatMap(textsOf).filter(({ phrase, isPlace }) => phrase || isPlace);
  const texts = phrases.flatMap(({ text }) => [text, ...text.split(/[,;/]/)]);
  return new Set([...texts, ...openNames(context)].map(spelt));
});

/** What the mission and the places of what may be read are called. */
const openPlaces = perCheck((context: RuleContext): readonly string[] => {
  const open = context.file.entries.filter(entry => !isWithheld(entry, context));
  return open.flatMap(entry =>
    isMission(entry)
      ? [titleOf(entry)]
      : textsOf(entry).flatMap(({ text, isPlace }) => (isPlace ? [text] : [])),
  );
});

/** Words by which the same phrase is found again, however it is written. */
export function spelt(words: string): string {
  return bareWords(words).join(' ');
}

/** True where a comment allows these words, and no others. */
export function isAllowedFor(words: string, rule: RuleCode, { file }: RuleContext): boolean {
  return readAllowances(file).some(
    ({ code, why }) => code === rule && ` ${spelt(why)} `.includes(` ${spelt(words)} `),
  );
}

/** Allows words in a comment above an entry. */
export function allowFix(code: RuleCode, words: string, { $cstNode }: Entry): Fix {
  const comment = `// allow ${code}: ${words.replace(/\s+/g, ' ')}`;
  const [start, end] = [$cstNode?.offset ?? 0, $cstNode?.offset ?? 0];
  const title = ruleText('fix.add', { text: shortened(comment) });
  return { title, edits: [{ span: { start, end }, text: `${comment}\n` }] };
}

/** The phrases that say what a person does: the function, and the title of an entry that gives no name. */
export function functionsOf(person: Individual): readonly string[] {
  const title = titleOf(person);
  return [...(person.role ? [person.role] : []), ...(namesIn(title).length === 0 ? [title] : [])];
}

function titleOf(entry: Entry): string {
  return proseOf(entry).title.text;
}
