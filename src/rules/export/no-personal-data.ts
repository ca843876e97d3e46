/** A public export names nobody whom it calls by a pseudonym elsewhere. */
import { MultiMap } from 'langium';
import { wordsOf } from '../../domain/word-runs.ts';
import { isMentionBetween } from '../../lexicon/marks.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import { perCheck } from '../per-check.ts';
import { PROSE_ENTRIES } from '../prose-entries.ts';
import type { Fix, Reporter, Rule, RuleContext } from '../rule.ts';
import { quote } from '../wording.ts';
import { type FoundName, nameFinder } from './find-names.ts';
import { isWithheld, leaves } from './leaving.ts';
import { HONORIFIC, hiddenPeople, type Individual, isHidden, nameOf, shownSurnames } from './named-people.ts';
import { textsOf, type VisibleText } from './texts-of.ts';

export const noPersonalData: Rule<Entry> = {
  code: 'export/no-personal-data',
  severity: 'error',
  from: 'draft',
  summary: 'What goes to the public names no person that was met, and none by a function that only one has.',
  why: 'Somebody who spoke to a mission in confidence may lose a post, or more, when the name is published. A mention with @ becomes a pseudonym in a public export; a name that is typed out stays.',
  visits: PROSE_ENTRIES,
  concerns: (entry, context) =>
    context.audience === 'public' &&
    leaves(context) &&
    !isWithheld(entry, context) &&
    !isHidden(entry, context),
  check(entry, report, context) {
    for (const text of textsOf(entry)) {
      const named = namesOf(context)(text.text);
      for (const name of named) tellName(name, text, report);
      tellStrangers(text, named, report, context);
      for (const role of rolesOf(context)(text.text)) tellRole(role, text, report);
    }
  },
};

const namesOf = perCheck(context =>
  nameFinder(hiddenPeople(context).map(person => ({ words: nameOf(person), value: person }))),
);

/** Functions of more than one word that only one person has: a “Director” may be anybody. */
const rolesOf = perCheck(context => {
  const people = hiddenPeople(context).filter(({ role }) => wordsOf(role ?? '').length > 1);
  const byRole = new MultiMap(people.map(person => [wordsOf(person.role ?? '').join(' '), person] as const));
  return nameFinder(
    [...byRole.entriesGroupedByKey()].flatMap(([role, [person, ...others]]) =>
      person && others.length === 0 ? [{ words: role.split(' '), value: person }] : [],
    ),
  );
});

function tellName(name: FoundName<Individual>, text: VisibleText, report: Reporter): void {
  report(
    `${written(name, text)} must not be named to the public: mention the person as @${name.value.name}, which a public export turns into a pseudonym.`,
    text.span(name.start, name.end),
    ...mentionFix(name, text),
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

const TITLED_NAME = new RegExp(
  `${HONORIFIC.source}((?:\\p{Lu}\\.\\s*)*\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+)*)`,
  'gu',
);

/** Names with a title before them are names of persons, whoever these are. */
function tellStrangers(
  visible: VisibleText,
  named: readonly FoundName<Individual>[],
  report: Reporter,
  context: RuleContext,
): void {
  for (const match of visible.text.matchAll(TITLED_NAME)) {
    const [all, name = ''] = match;
    const end = match.index + all.length;
    const start = end - name.length;
    if (named.some(each => each.start < end && start < each.end)) continue;
    const surname = wordsOf(name).at(-1) ?? '';
    if (shownSurnames(context).has(surname)) continue;
    const [person, ...others] = hiddenPeople(context).filter(each => nameOf(each).at(-1) === surname);
    if (person && others.length === 0) tellName({ value: person, start, end }, visible, report);
    else
      report(
        `${quote(all)} must not be named to the public: leave the name out, or declare the person and mention that name with @.`,
        visible.span(match.index, end),
      );
  }
}

function written({ start, end }: FoundName<Individual>, { text }: VisibleText): string {
  return quote(text.slice(start, end));
}

function mentionFix(
  { value: { name }, start, end }: FoundName<Individual>,
  visible: VisibleText,
): readonly Fix[] {
  const { text, phrase, isParty } = visible;
  if (!name) return [];
  if (phrase)
    return isParty ? [{ title: `Write ${name} instead`, edits: [{ span: phrase, text: name }] }] : [];
  if (!isMentionBetween(text.slice(0, start), name, text.slice(end))) return [];
  return [
    { title: `Mention @${name} instead`, edits: [{ span: visible.span(start, end), text: `@${name}` }] },
  ];
}
