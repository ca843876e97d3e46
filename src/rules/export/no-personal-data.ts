/** An export names nobody whom its readers must not know. */

import type { FoundPhrase } from '../../domain/find-phrases.ts';
import { bareWords } from '../../domain/fold-words.ts';
import { PLACE } from '../../domain/placed-words.ts';
import type { FoundSecret } from '../../domain/secret.ts';
import { honorificPattern } from '../../lexicon/persons.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import { languageOf } from '../language.ts';
import { perCheck } from '../per-check.ts';
import type { Reporter, Rule, RuleContext } from '../rule.ts';
import { shortened } from '../wording.ts';
import { isWithheld, LEAVING_ENTRIES, markFix, markingFor } from './leaving.ts';
import { type Individual, isIndividual, isOfOtherVersion, secretsIn, shownNames } from './secret-names.ts';
import {
  mayName,
  mentionFix,
  namedIn,
  reportElsewhere,
  roleFix,
  rolesIn,
  withBorrowed,
  written,
} from './tell-names.ts';
import { entryNameOf, textsOf, type VisibleText } from './texts-of.ts';

export const noPersonalData: Rule<Entry> = {
  code: 'export/no-personal-data',
  severity: 'error',
  from: 'always',
  why: 'Somebody who spoke to a mission in confidence may lose a post, or more, when the name is published. A mention with @ becomes a pseudonym in a public export; a name that is typed out stays, whether it is whole, a surname alone, in another case or in an address.',
  visits: LEAVING_ENTRIES,
  concerns: mayName,
  check: withBorrowed('export/no-personal-data', (entry, report, context) => {
    tellEntryName(entry, report, context);
    reportElsewhere('certain', entry, report, context);
    for (const text of textsOf(entry)) {
      const named = namedIn(text, context);
      for (const { value, ...found } of named) {
        if (found.certainty === 'certain' && isIndividual(value))
          tellName({ value, ...found }, text, entry, report, context);
      }
      if (context.audience !== 'public') continue;
      tellStrangers(text, named, report, context);
      for (const role of rolesIn(text, context)) {
        // What is written as a function is asked about; what says the same in small letters may be said of many.
        if (role.isTitle) continue;
        const said = { words: written(role, text), name: role.value.name ?? '' };
        const where = text.span(role.start, role.end);
        report.warning(
          ruleText('export/no-personal-data.role', said),
          where,
          ...roleFix(role, text, context),
        );
      }
    }
  }),
};

/** Names of entries stand in addresses, bookmarks and columns of exports. */
function tellEntryName(entry: Entry, report: Reporter, context: RuleContext): void {
  const { audience } = context;
  for (const { text: id, span } of entryNameOf(entry)) {
    const found = secretsIn(context)
      .inName(id)
      .filter(({ certainty }) => certainty === 'certain');
    const name = found.map(({ value }) => value).find(isIndividual)?.name;
    if (name)
      report(ruleText('export/no-personal-data.entry-name', { id, name, audience }), span(0, id.length));
  }
}

function tellName(
  name: FoundPhrase<Individual>,
  text: VisibleText,
  entry: Entry,
  report: Reporter,
  context: RuleContext,
): void {
  const { value: person, start, end } = name;
  const { audience } = context;
  const marking = markingFor(person, context);
  const said = { words: written(name, text), name: person.name ?? '', marking, audience };
  const where = text.span(start, end);
  if (isOfOtherVersion(person, context))
    report(ruleText('export/no-personal-data.other-version', said), where);
  else if (isWithheld(person, context))
    report(ruleText('export/no-personal-data.withheld', said), where, ...markFix(entry, marking));
  else report(ruleText('export/no-personal-data.public', said), where, ...mentionFix(name, text, context));
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
  named: readonly FoundSecret<Entry>[],
  report: Reporter,
  context: RuleContext,
): void {
  for (const match of visible.text.matchAll(titledName(context))) {
    const [all, name = ''] = match;
    const end = match.index + all.length;
    const start = end - name.length;
    if (named.some(each => each.start < end && start < each.end)) continue;
    // “Professor Higgins Street” is a street.
    if (PLACE.has(bareWords(name).at(-1) ?? '')) continue;
    if (shownWords(context).has(bareWords(name).at(-1) ?? '')) continue;
    report(
      ruleText('export/no-personal-data.stranger', { words: shortened(all) }),
      visible.span(match.index, end),
    );
  }
}

/** The words of names that anybody may read, since the mission's members are named. */
const shownWords = perCheck((context: RuleContext) => new Set(shownNames(context).flatMap(bareWords)));
