/** The name of a person is spelled one way. */

import { distance } from 'fastest-levenshtein';
import { NearWords } from '../../domain/near-words.ts';
import { isHonorificOrRank } from '../../lexicon/persons.ts';
import { ruleText } from '../../messages/rules.ts';
import { entriesOf } from '../../syntax/entries.ts';
import type { MissionFile } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { PROSE, type ProseEntry } from '../../terminology/own-prose.ts';
import type { WordToken } from '../../terminology/tokens.ts';
import { perCheck } from '../per-check.ts';
import type { Rule } from '../rule.ts';
import { passagesOfEntry } from '../words-of-report.ts';
import { writeFix } from '../write-fix.ts';

export const namesConsistent: Rule<ProseEntry> = {
  code: 'words/names-consistent',
  severity: 'warning',
  from: 'review',
  why: 'A misspelt name is the mistake that its bearer notices first. Only what stands beside the first name, or after a title such as Ms., is held against the names of participants and persons.',
  visits: PROSE,
  check(entry, report, context) {
    const { people, firsts, lasts } = namesIn(context);
    if (people.length === 0) return;
    for (const { passage, words } of passagesOfEntry(entry, context)) {
      for (let index = 1; index < words.length; index++) {
        const before = words[index - 1];
        const word = words[index];
        // A name has a capital, which few words have.
        if (!before || !word || word.text === word.lower) continue;
        if (!(isHonorificOrRank(before.text) || firsts.has(before.text)) || lasts.has(word.text)) continue;
        const near = lastNames(context).near(word.lower, MOST_STEPS);
        const person = near.find(({ first, last }) => isAfter(before, first) && isSlip(word, last));
        if (!person) continue;
        const where = passage.span(word.start, word.end);
        const { last, name } = person;
        const message = ruleText('words/names-consistent.slip', { word: word.text, last, name });
        report(message, where, writeFix(where, last));
      }
    }
  },
};

interface PersonName {
  readonly name: string;
  readonly first: string;
  readonly last: string;
}

/** Shorter names are too often a letter away from another name. */
const SHORTEST = 5;

const namesIn = perCheck(({ file }) => {
  const people = peopleIn(file);
  const firsts = new Set(people.map(({ first }) => first));
  const lasts = new Set(people.map(({ last }) => last));
  return { people, firsts, lasts };
});

const MOST_STEPS = 2;

/** Put together for the first word that may be a slip. */
const lastNames = perCheck(context => {
  const names = new NearWords<PersonName>();
  for (const person of namesIn(context).people)
    names.add(person.last.toLowerCase(), stepsFrom(person.last), person);
  return names;
});

function peopleIn(file: MissionFile): readonly PersonName[] {
  return [...entriesOf(file, 'Participant'), ...entriesOf(file, 'Person')]
    .map(person => proseOf(person).title.text)
    .flatMap(name => {
      const words = name.split(/\s+/).filter(word => !isHonorificOrRank(word.replace(/\.$/, '')));
      const [first, last] = [words[0], words.at(-1)];
      return first && last && words.length > 1 && last.length >= SHORTEST ? [{ name, first, last }] : [];
    });
}

function isSlip({ text }: WordToken, name: string): boolean {
  if (text === name || !/^\p{Lu}/u.test(text) || Math.abs(text.length - name.length) > MOST_STEPS)
    return false;
  if (isOfOtherGender(text, name) || isOfOtherGender(name, text)) return false;
  const steps = distance(text.toLowerCase(), name.toLowerCase());
  return steps > 0 && steps <= stepsFrom(name);
}

/** By how many letters a slip differs from a name, at most. */
function stepsFrom({ length }: string): number {
  return length > 7 ? MOST_STEPS : 1;
}

/** Petrov and Petrova, Wiśniewski and Wiśniewska are two people. */
function isOfOtherGender(name: string, other: string): boolean {
  return other === `${name}a` || (name.endsWith('i') && other === `${name.slice(0, -1)}a`);
}

function isAfter(before: WordToken, first: string): boolean {
  return before.text === first || isHonorificOrRank(before.text);
}
