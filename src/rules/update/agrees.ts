/** Of one day, one thing is said. */
import { AstUtils } from 'langium';
import { ruleText } from '../../messages/rules.ts';
import { attributesOf } from '../../syntax/attributes.ts';
import type { Update } from '../../syntax/generated/ast.ts';
import { changingIn, keyOf, subjectOf } from '../../syntax/updates.ts';
import { fileFrom } from '../export/borrowed.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { lastDayOf, thingsOf } from '../updates-of-check.ts';

export const agrees: Rule<Update> = {
  code: 'update/agrees',
  severity: 'error',
  from: 'draft',
  why: 'Two people who say two things of one day cannot both be right, and which of them is, no order of lines can tell. Until a person has decided, what stood before stands.',
  visits: ['Update'],
  check(update, report, context) {
    const day = lastDayOf(update);
    if (day === undefined) return;
    const subject = subjectOf(update);
    const said = subject ? thingsOf(context).of(subject).updates : [];
    const others = said.filter(each => each !== update && lastDayOf(each) === day);
    for (const [word, value] of Object.entries(changingIn(update))) {
      const other = others.find(each => {
        const said = Object.entries(changingIn(each)).find(([its]) => its === word);
        return said !== undefined && said[1] !== value;
      });
      const own = attributesOf(update).find(({ name }) => name === word);
      if (!other || !own) continue;
      report(
        ruleText('update/agrees.differs', {
          key: keyOf(update),
          day,
          own: textOf(update, word),
          other: textOf(other, word),
          ...placeOf(other, context),
        }),
        own,
      );
    }
  },
};

/** An attribute as it is written. */
export function textOf(update: Update, word: string): string {
  const { start = 0, end = 0 } = attributesOf(update).find(({ name }) => name === word) ?? {};
  return update.$cstNode?.root.fullText.slice(start, end) ?? '';
}

/** The line of an update, and its file where that is another. */
function placeOf(update: Update, { document }: RuleContext) {
  const { textDocument, uri } = AstUtils.getDocument(update);
  const line = textDocument.positionAt(update.$cstNode?.offset ?? 0).line + 1;
  const isHere = uri.toString() === document.uri.toString();
  const file = fileFrom(document.uri, uri);
  return { line, place: isHere ? 'here' : 'elsewhere', file } as const;
}
