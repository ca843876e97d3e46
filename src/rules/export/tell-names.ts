/** What the rules on names have in common. */

import { isMentionBetween } from '../../lexicon/marks.ts';
import { ruleText } from '../../messages/rules.ts';
import { type Entry, isAbbreviation } from '../../syntax/generated/ast.ts';
import type { Fix, Rule, RuleContext } from '../rule.ts';
import { shortened } from '../wording.ts';
import { borrowedEntries, elsewhere } from './borrowed.ts';
import type { FoundName } from './find-names.ts';
import { isWithheld, leaves } from './leaving.ts';
import { type Individual, isHidden } from './named-people.ts';
import type { VisibleText } from './texts-of.ts';

/** True for an entry whose words reach the readers. */
export function mayName(entry: Entry, context: RuleContext): boolean {
  const isLeftOut = entry.$type === 'Author' && context.audience === 'public' && !context.staffNames;
  return leaves(context) && !isLeftOut && !isWithheld(entry, context) && !isHidden(entry, context);
}

/** Tells of an entry; at the mission also of the entries of other files that exports of the report hold. */
export function withBorrowed(tell: Rule<Entry>['check']): Rule<Entry>['check'] {
  return (entry, report, context) => {
    tell(entry, report, context);
    if (entry.$type !== 'Mission') return;
    for (const other of borrowedEntries(context)) {
      if (mayName(other, context)) tell(other, elsewhere(other, report, context), context);
    }
  };
}

/** The name that an entry has in exports; '' where it has none. */
export function entryNameOf(entry: Entry): string {
  return 'name' in entry && !isAbbreviation(entry) ? (entry.name ?? '') : '';
}

/** The words in which somebody is named, as they stand in the text. */
export function written({ start, end }: FoundName<Individual>, { text }: VisibleText): string {
  return shortened(text.slice(start, end));
}

/** Fixes that replace the words by a mention; none where no mention can stand. */
export function mentionFix(
  { value: { name }, start, end }: FoundName<Individual>,
  visible: VisibleText,
): readonly Fix[] {
  const { text, phrase, isParty } = visible;
  if (!name) return [];
  if (phrase)
    return isParty
      ? [{ title: ruleText('fix.instead', { text: name }), edits: [{ span: phrase, text: name }] }]
      : [];
  if (!isMentionBetween(text.slice(0, start), name, text.slice(end))) return [];
  const mention = `@${name}`;
  return [
    {
      title: ruleText('fix.instead', { text: mention }),
      edits: [{ span: visible.span(start, end), text: mention }],
    },
  ];
}
