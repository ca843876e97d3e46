/** An allow comment names a rule and gives a reason. */
import { afterLineEnd } from '../../domain/lines.ts';
import { escapeSlashes } from '../../lexicon/marks.ts';
import { ruleText } from '../../messages/rules.ts';
import type { MissionFile } from '../../syntax/generated/ast.ts';
import { type Allowance, readAllowances } from '../allow.ts';
import { nearest } from '../nearest.ts';
import type { Reporter, Rule } from '../rule.ts';
import { replace } from '../slips/slip.ts';
import { commentsIn } from '../slips/text-lines.ts';
import { oneOfThese } from '../wording.ts';
import { writeFix } from '../write-fix.ts';

export const reasoned: Rule<MissionFile> = {
  code: 'allow/reasoned',
  severity: 'error',
  from: 'always',
  why: 'Whoever reads the report after you must be able to tell why a check was set aside, and a misspelt code would set aside nothing.',
  visits: ['MissionFile'],
  check(file, report, { rules }) {
    const settable: readonly string[] = rules
      .filter(({ from, allowsWords }) => from !== 'always' || allowsWords)
      .map(({ code }) => code);
    for (const allowance of readAllowances(file)) {
      const { code, why, codeSpan } = allowance;
      if (code === COMMENTS_AS_TEXT) tellSlashes(allowance, file, report);
      else if (!settable.includes(code)) tellUnknown(allowance, rules, settable, report);
      else if (why === '') {
        report(ruleText('allow/reasoned.no-reason', { code }), allowance.comment);
      } else if (!allowance.isAboveEntry) {
        report(ruleText('allow/reasoned.not-above'), codeSpan);
      }
    }
  },
};

/** In 0.2, slashes behind a blank were text; where they were meant so, the author has said it under this name. */
const COMMENTS_AS_TEXT = 'entry/comments-at-margin';

function tellSlashes({ comment, codeSpan, holds }: Allowance, file: MissionFile, report: Reporter): void {
  const text = file.$cstNode?.root.fullText ?? '';
  const entry = file.entries.find(({ $cstNode }) => $cstNode?.offset === holds.start);
  const slashes = entry
    ? commentsIn(entry).filter(({ isInHead, isAtMargin }) => !isInHead && !isAtMargin)
    : [];
  const end = Math.min(afterLineEnd(text, comment.end), text.length);
  report(ruleText('allow/reasoned.slashes', { code: COMMENTS_AS_TEXT }), codeSpan, {
    title: ruleText('allow/reasoned.fix.slashes'),
    edits: [
      replace({ start: comment.start, end }, ''),
      ...slashes.map(slash => replace(slash, escapeSlashes(slash.text))),
    ],
  });
}

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
