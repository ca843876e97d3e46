/** Groups that a line about a meeting names: `with the weighers`, `Ms. Poe and some mothers`. */

import { flat } from '../../lexicon/flat.ts';
import { anyOf, phrasesOf } from '../../lexicon/intake-words.ts';
import type { PersonReading } from '../read-person.ts';
import { BEINGS, CREW, WITH } from './parties.ts';

/** What stands in front of several people: an article in the plural, or a word such as “some”. */
const SEVERAL = anyOf(phrasesOf('severalWords'));
/** What names several people as one: `group of mothers`. */
const GROUPS = anyOf(phrasesOf('groupWords'));
/** What a meeting was about, or when, and no more of whom it was with. */
const ABOUT = anyOf(phrasesOf('aboutWords'));
const GROUP = new RegExp(
  `^(?:${SEVERAL}|(?:an?|une?|uma?)(?=\\s+${GROUPS}))\\s+(?<group>(?:${GROUPS}\\s+)?(?:\\p{Ll}[\\p{L}'’-]*s(?:\\s(?!${ABOUT}|(?:and|et|y|e)\\s)[\\p{L}'’-]+){0,5}?|\\p{Ll}[\\p{L}'’-]*x))(?=[.,;:()]|\\s+(?:and|et|y|e)\\s|\\s+${ABOUT}|\\s*$)`,
  'u',
);
/** One word in the plural, without an article. */
const BARE_GROUP = new RegExp(`^(?<group>\\p{Ll}{4,}[sx])(?=[.,;:(]|\\s+${ABOUT}|\\s*$)`, 'u');
/** What parts one group of a list from the next. */
const JOINT = /^(?:,?\s+(?:and|et|y|e)\s+|,\s+)/iu;
/** What ends the words about who was there: the mark before a topic, or the end of the sentence. */
const END = /(?<=[\p{L}\p{M}]{3}|\))\.\s|[:;]\s|\s\((?=\p{Ll}+\s?:)/u;

/** The groups behind “with”, and those that go on with a list of the people named. */
export function groupsMet(text: string, people: readonly PersonReading[]): readonly string[] {
  const found = WITH.exec(flat(text));
  const behind = found ? groupsAt(text.slice(found.index + found[0].length).trimStart()) : [];
  return [...new Set([...behind, ...people.flatMap(({ name }) => groupsBeside(text, name))])];
}

/** `Ms. Poe, chair, and some mothers`: the groups that go on with what is said of somebody. */
function groupsBeside(text: string, name: string): readonly string[] {
  const at = text.indexOf(name);
  const [said = ''] = at < 0 ? [] : text.slice(at + name.length).split(END);
  return [...said.matchAll(/,?\s+(?:and|et|y|e)\s+/giu)].flatMap(({ 0: and, index }) => {
    const rest = said.slice(index + and.length);
    const groups = groupsAt(rest);
    return groups.length > 0 ? groups : (groupAt(rest, BARE_GROUP)?.name ?? []);
  });
}

/** The groups that a list begins with. */
function groupsAt(list: string): readonly string[] {
  const groups: string[] = [];
  let [rest = ''] = list.split(END);
  for (;;) {
    const group = groupAt(rest, GROUP);
    if (!group) return groups;
    groups.push(group.name);
    rest = rest.slice(group.end);
    rest = rest.slice(JOINT.exec(rest)?.[0].length ?? rest.length);
  }
}

function groupAt(text: string, pattern: RegExp): { readonly name: string; readonly end: number } | undefined {
  const found = pattern.exec(flat(text));
  if (!found) return undefined;
  const end = found[0].length;
  const name = text.slice(end - (found.groups?.group?.length ?? 0), end);
  return BEINGS.test(flat(name)) || CREW.test(flat(name)) ? undefined : { name, end };
}
