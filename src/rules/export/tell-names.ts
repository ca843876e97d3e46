/** What the rules on names have in common. */

import { isMentionBetween } from '../../lexicon/marks.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import type { Fix, RuleContext } from '../rule.ts';
import { shortened } from '../wording.ts';
import type { FoundName } from './find-names.ts';
import { isWithheld, leaves } from './leaving.ts';
import { type Individual, isHidden } from './named-people.ts';
import type { VisibleText } from './texts-of.ts';

/** True for an entry whose words reach the readers. */
export function mayName(entry: Entry, context: RuleContext): boolean {
  const isLeftOut = entry.$type === 'Author' && context.audience === 'public' && !context.staffNames;
  return leaves(context) && !isLeftOut && !isWithheld(entry, context) && !isHidden(entry, context);
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
