/** `mission-report rules`: what is checked. */
import type { Command } from 'commander';
import { RULES } from '../rules/index.ts';
import { summaryOf } from '../rules/rule.ts';
import { createCommand } from './command.ts';
import { EXIT_CODE, type ExitCode, endsWithCode } from './exit-code.ts';
import { choiceOption } from './read-option.ts';
import { outputLook, say } from './terminal.ts';

const FORMATS = ['text', 'json'] as const;

export function rulesCommand(): Command {
  return createCommand('rules')
    .description('List the rules with their severities and the profile from which each is on.')
    .addOption(choiceOption('--format <format>', 'how to list them', FORMATS).default('text'))
    .action(endsWithCode(rules));
}

async function rules({ format }: { readonly format: (typeof FORMATS)[number] }): Promise<ExitCode> {
  const list = RULES.map(({ code, severity, from }) => ({ code, severity, from, summary: summaryOf(code) }));
  say(format === 'json' ? `${JSON.stringify(list, null, 2)}\n` : table(list));
  return EXIT_CODE.good;
}

function table(list: readonly { code: string; severity: string; from: string; summary: string }[]): string {
  const { colours } = outputLook();
  const longest = Math.max(...list.map(({ code }) => code.length));
  return list
    .map(({ code, severity, from, summary }) => {
      const head = `${code.padEnd(longest)}  ${severity.padEnd(7)}  ${from.padEnd(6)}`;
      return `${colours.bold(head)}  ${summary}\n`;
    })
    .join('');
}
