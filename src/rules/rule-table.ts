/** All rules as a table for the manual, in the language that is spoken. */
import { ruleText } from '../messages/rules.ts';
import { type Rule, summaryOf } from './rule.ts';

/** A row a rule; `addressOf` says where it is explained. */
export function ruleTable(rules: readonly Rule[], addressOf: (code: string) => string): string {
  const columns = [
    ruleText('manual.rule'),
    ruleText('manual.severity'),
    ruleText('manual.checked'),
    ruleText('manual.asks'),
  ];
  const rows = rules.map(({ code, severity, from }) => [
    `[${code}](${addressOf(code)})`,
    severity,
    from === 'always' ? ruleText('manual.always') : ruleText('manual.from', { profile: from }),
    summaryOf(code),
  ]);
  return [columns, columns.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

/** Its page, for a language in which the rules themselves are not explained. */
export function rulePage(rules: readonly Rule[], addressOf: (code: string) => string): string {
  return `# ${ruleText('manual.title')}\n\n${ruleText('manual.elsewhere')}\n\n${ruleTable(rules, addressOf)}\n`;
}
