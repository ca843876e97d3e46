import type { Diagnostic } from 'vscode-languageserver-types';
import { ruleText } from '../messages/rules.ts';
import { messageOf } from '../rules/fix-all.ts';

/** More sentences than this are too many for a dialogue. */
const MOST_TOLD = 3;

/** The problems in whole sentences, each with its line: as many as a dialogue holds. */
export function withLines(problems: readonly Diagnostic[]): string {
  const told = problems
    .slice(0, MOST_TOLD)
    .map(each => ruleText('publish.line', { line: each.range.start.line + 1, problem: messageOf(each) }));
  const left = problems.length - told.length;
  return [...told, ...(left > 0 ? [ruleText('publish.left', { count: left })] : [])].join(' ');
}
