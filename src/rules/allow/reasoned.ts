/** An allow comment names a rule and gives a reason. */
import type { MissionFile } from '../../syntax/generated/ast.ts';
import { type Allowance, readAllowances } from '../allow.ts';
import { nearest } from '../nearest.ts';
import type { Reporter, Rule } from '../rule.ts';
import { list, quote } from '../wording.ts';

export const reasoned: Rule<MissionFile> = {
  code: 'allow/reasoned',
  severity: 'error',
  from: 'always',
  why: 'Whoever reads the report after you must be able to tell why a check was set aside, and a misspelt code would set aside nothing.',
  visits: ['MissionFile'],
  check(file, report, { rules }) {
    const settable: readonly string[] = rules.filter(({ from }) => from !== 'always').map(({ code }) => code);
    for (const allowance of readAllowances(file)) {
      const { code, why, codeSpan } = allowance;
      if (!settable.includes(code)) tellUnknown(allowance, rules, settable, report);
      else if (why === '') {
        report(
          `An allow comment must say why: write the reason after a colon, as in ${quote(`// allow ${code}: the reason`)}.`,
          allowance.comment,
        );
      } else if (!allowance.isAboveEntry) {
        report('An allow comment must stand above the entry that it is about.', codeSpan);
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
    report(`${quote(code)} can't be allowed: what it finds must be mended.`, codeSpan);
    return;
  }
  const near = nearest(code, settable);
  // A comment may begin with the word "allow" and be about something else.
  if (near.length === 0 && !code.includes('/')) return;
  report(
    `No rule is called ${quote(code)}${near.length > 0 ? `; did you mean ${list(near.map(quote), 'or')}?` : '.'}`,
    codeSpan,
    ...near.map(name => ({ title: `Write ${quote(name)}`, edits: [{ span: codeSpan, text: name }] })),
  );
}
