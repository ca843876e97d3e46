/** An export names nobody whom its readers must not know. */
import { MultiMap } from 'langium';
import type { FoundPerson } from '../../domain/find-people.ts';
import { bareWords } from '../../domain/fold-words.ts';
import { honorificPattern } from '../../lexicon/persons.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import { effectiveMarking } from '../../syntax/markings.ts';
import { languageOf } from '../language.ts';
import { perCheck } from '../per-check.ts';
import type { Reporter, Rule, RuleContext } from '../rule.ts';
import { quote } from '../wording.ts';
import { type FoundName, nameFinder } from './find-names.ts';
import { isWithheld, LEAVING_ENTRIES, markFix } from './leaving.ts';
import { functionsOf, hiddenPeople, type Individual, peopleIn, shownNames } from './named-people.ts';
import { mayName, mentionFix, written } from './tell-names.ts';
import { textsOf, type VisibleText } from './texts-of.ts';

export const noPersonalData: Rule<Entry> = {
  code: 'export/no-personal-data',
  severity: 'error',
  from: 'always',
  why: 'Somebody who spoke to a mission in confidence may lose a post, or more, when the name is published. A mention with @ becomes a pseudonym in a public export; a name that is typed out stays, whether it is whole, a surname alone, in another case or in an address.',
  visits: LEAVING_ENTRIES,
  concerns: mayName,
  check(entry, report, context) {
    for (const text of textsOf(entry)) {
      const named = peopleIn(context)(text.text);
      for (const name of named) if (name.isSure) tellName(name, text, entry, report, context);
      if (context.audience !== 'public') continue;
      tellStrangers(text, named, report, context);
      for (const role of rolesOf(context)(text.text)) tellRole(role, text, report);
    }
  },
};

/** Functions of more than one word that only one person has: a “Director” may be anybody. */
const rolesOf = perCheck(context => {
  const roles = hiddenPeople(context).flatMap(person =>
    functionsOf(person)
      .map(bareWords)
      .filter(({ length }) => length > 1)
      .map((words): [string, Individual] => [words.join(' '), person]),
  );
  return nameFinder(
    [...new MultiMap(roles).entriesGroupedByKey()].flatMap(([role, [person, ...others]]) =>
      person && others.length === 0 ? [{ words: role.split(' '), value: person }] : [],
    ),
  );
});

function tellName(
  name: FoundName<Individual>,
  text: VisibleText,
  entry: Entry,
  report: Reporter,
  context: RuleContext,
): void {
  const { value: person, start, end } = name;
  if (!isWithheld(person, context)) {
    report(
      `${written(name, text)} must not be named to the public: mention the person as @${person.name}, which a public export turns into a pseudonym.`,
      text.span(start, end),
      ...mentionFix(name, text),
    );
    return;
  }
  const marking = effectiveMarking(person);
  report(
    `${written(name, text)} must not be named to ${context.audience} readers: @${person.name} is ${marking}. Leave the name out, or mark this entry ${marking}, too.`,
    text.span(start, end),
    ...markFix(entry, marking),
  );
}

function tellRole(role: FoundName<Individual>, text: VisibleText, report: Reporter): void {
  const article = /(?<![\p{L}\p{N}])the\s+$/iu.exec(text.text.slice(0, role.start))?.[0].length ?? 0;
  report.warning(
    `${written(role, text)} is a function that only one person here has: it should be @${role.value.name}, or a wider word, in what goes to the public.`,
    text.span(role.start, role.end),
    ...mentionFix({ ...role, start: role.start - article }, text),
  );
}

/** A name with an honorific before it, in the language of the report; its group is the name. */
const titledName = perCheck(
  context =>
    new RegExp(
      `${honorificPattern(languageOf(context))}((?:\\p{Lu}\\.\\s*)*\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+)*)`,
      'gu',
    ),
);

/** Names with a title before them are names of persons, whoever these are. */
function tellStrangers(
  visible: VisibleText,
  named: readonly FoundPerson<Individual>[],
  report: Reporter,
  context: RuleContext,
): void {
  for (const match of visible.text.matchAll(titledName(context))) {
    const [all, name = ''] = match;
    const end = match.index + all.length;
    const start = end - name.length;
    if (named.some(each => each.start < end && start < each.end)) continue;
    if (shownWords(context).has(bareWords(name).at(-1) ?? '')) continue;
    report(
      `${quote(all)} must not be named to the public: leave the name out, or declare the person and mention that name with @.`,
      visible.span(match.index, end),
    );
  }
}

/** The words of names that anybody may read, since the mission's members are named. */
const shownWords = perCheck(context => new Set(shownNames(context).flatMap(bareWords)));
