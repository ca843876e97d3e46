/** What a check found, for people: framed on a terminal, one line each in a pipe. */
import type { Severity } from '../../domain/scales.ts';
import { commandText } from '../../messages/command-line.ts';
import { type Look, visible } from '../terminal.ts';
import { type WidthOf, widthIn } from './columns.ts';
import { frame } from './frame.ts';
import type { FoundProblem } from './problem.ts';

export async function toText(problems: readonly FoundProblem[], look: Look): Promise<string> {
  if (!look.isTerminal) return problems.map(oneLine).join('');
  const widthOf = await widthIn(problems.map(({ text }) => text));
  return problems.map(problem => framed(problem, look, widthOf)).join('');
}

function oneLine({ file, line, column, severity, code, message }: FoundProblem): string {
  const text = message.replaceAll(/\s*\n\s*/g, ' ');
  return visible(`${file}:${line}:${column}: ${severity} ${code}: ${text}`).concat('\n');
}

function framed(problem: FoundProblem, look: Look, widthOf: WidthOf): string {
  const { file, line, column, severity, code, message } = problem;
  const { colours } = look;
  const colour = colourOf(severity, look);
  const place = colours.bold(`${visible(file)}:${line}:${column}`);
  const head = `${place} ${colour(commandText(SEVERITIES[severity]))} ${visible(message)} ${colours.dim(code)}`;
  return `${head}\n${frame(problem, look, colour, widthOf)}\n`;
}

/** On a terminal, for people; in a pipe, programs know severities by their words. */
const SEVERITIES = { error: 'severity.error', warning: 'severity.warning', info: 'severity.info' } as const;

function colourOf(severity: Severity, { colours }: Look): (text: string) => string {
  return { error: colours.red, warning: colours.yellow, info: colours.cyan }[severity];
}
