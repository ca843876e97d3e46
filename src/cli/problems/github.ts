/** What a check found, as commands that GitHub Actions shows beside the lines of a pull request. */
import type { Severity } from '../../domain/scales.ts';
import type { Problem } from './problem.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export function toGithub(problems: readonly Problem[]): string {
  return problems
    .map(({ severity, message, ...problem }) => {
      const place = Object.entries({
        file: problem.file,
        line: problem.line,
        endLine: problem.endLine,
        col: problem.column,
        endColumn: problem.endColumn,
        title: problem.code,
      }).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      return `::${COMMANDS[severity]} ${place.join(',')}::${escapeData(message)}\n`;
    })
    .join('');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
