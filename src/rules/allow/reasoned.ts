/** An allow comment names a rule and gives a reason. */
import { ruleText } from '../../messages/rules.ts';
import type { MissionFile } from '../../syntax/generated/ast.ts';
import { type Allowance, readAllowances } from '../allow.ts';
import { nearest } from '../nearest.ts';
import type { Reporter, Rule } from '../rule.ts';
import { oneOfThese } from '../wording.ts';
import { writeFix } from '../write-fix.ts';

export const reasoned: Rule<MissionFile> = {
  code: 'allow/reasoned',
  severity: 'error',
  from: 'always',
  asks: 'report',
  why: 'Whoever reads the report after you must be able to tell why a check was set aside, and a misspelt code would set aside nothing.',
  visits: ['MissionFile'],
  check(file, report, { rules }) {
    const settable: readonly string[] = rules.filter(({ from }) => from !== 'always').map(({ code }) => code);
    for (const allowance of readAllowances(file)) {
      const { code, why, codeSpan } = allowance;
      if (!settable.includes(code)) tellUnknown(allowance, rules, settable, report);
      else if (why === '') {
        report(ruleText('allow/reasoned.no-reason', { code }), allowance.comment);
      } else if (!allowance.isAboveEntry) {
        report(ruleText('allow/reasoned.not-above'), codeSpan);
      }
    }
  },
};

function tellUnknown(
  { code, codeSpan }: Allowance,
  rules: readonly Rule[],
  settable: readonly string[],
  report: Reporter,
): void {
  if (rules.some(rule => rule.code === code)) {
    report(ruleText('allow/reasoned.always', { code }), codeSpan);
    return;
  }
  const near = nearest(code, settable);
  // A comment may begin with the word "allow" and be about something else.
  if (near.length === 0 && !code.includes('/')) return;
  report(
    near.length > 0
      ? ruleText('allow/reasoned.near', { code, near: oneOfThese(near) })
      : ruleText('allow/reasoned.unknown', { code }),
    codeSpan,
    ...near.map(name => writeFix(codeSpan, name)),
  );
}
