/** The forms in which a check tells what it found. */

import type { Severity } from '../../domain/scales.ts';
import { commandText } from '../../messages/command-line.ts';
import { figures } from '../../messages/lists.ts';
import { unpack } from '../../workers/packed.ts';
import { note, outputLook, say, sayInPieces } from '../terminal.ts';
import { VERSION } from '../version.ts';
import { jsonPieces } from './json-pieces.ts';
import type { Checked, Counts, FoundProblem, Problem } from './problem.ts';
import { toSarif } from './sarif.ts';
import { toText } from './text.ts';

export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/**
 * Says what was found, file by file, and counts it; what goes to programs is nothing but that, and the summary goes
 * beside it.
 */
export async function tell(checked: Checked, format: Format): Promise<Counts> {
  const counts = { error: 0, warning: 0, info: 0, mendable: 0 };
  const counted = ({ severity, isMendable }: FoundProblem) => {
    counts[severity]++;
    if (isMendable) counts.mendable++;
  };
  function* inFiles() {
    for (const packed of checked.found) {
      const problems = unpack(packed);
      problems.forEach(counted);
      yield problems;
    }
  }
  function* all() {
    for (const problems of inFiles()) yield* problems;
  }
  const pieces = {
    text: () => map(inFiles(), problems => toText(problems, outputLook())),
    json: () => toJson(checked, all()),
    sarif: () => toSarif(checked, all(), VERSION),
    github: () => map(inFiles(), toGithub),
  };
  await sayInPieces(pieces[format]());
  const sums = summary(checked, counts);
  if (format === 'json' || format === 'sarif') note(sums);
  else say(`${sums}\n`);
  return counts;
}

/** `3 reports, 48 rules: 2 errors, 1 warning`. */
function summary(
  { reports, updates, vocabularies, empty, rules }: Checked,
  counts: Counts & { readonly mendable: number },
): string {
  const checked = figures([
    ...(reports > 0 ? [commandText('count.reports', { count: reports })] : []),
    ...(updates > 0 ? [commandText('count.updates', { count: updates })] : []),
    ...(vocabularies > 0 ? [commandText('count.vocabularies', { count: vocabularies })] : []),
    ...(empty > 0 ? [commandText('count.empty', { count: empty })] : []),
    ...(rules.length > 0 ? [commandText('count.rules', { count: rules.length })] : []),
  ]);
  const found = countedProblems(counts);
  if (found === '') return commandText('check.clean', { checked });
  const { mendable: count } = counts;
  return count === 0
    ? commandText('check.found', { checked, problems: found })
    : commandText('check.found-mendable', { checked, problems: found, count });
}

/** `2 errors, 1 warning`; '' for none. */
function countedProblems({ error, warning, info }: Counts): string {
  return figures([
    ...(error > 0 ? [commandText('count.errors', { count: error })] : []),
    ...(warning > 0 ? [commandText('count.warnings', { count: warning })] : []),
    ...(info > 0 ? [commandText('count.notes', { count: info })] : []),
  ]);
}

function* map<T, R>(items: Iterable<T>, made: (item: T) => R): Iterable<R> {
  for (const item of items) yield made(item);
}

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** What a check found, as commands that GitHub Actions shows beside the lines of a pull request. */
function toGithub(problems: readonly Problem[]): string {
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

/** What a check found, for programs. */
function toJson(
  { reports, updates, vocabularies, empty, rules }: Checked,
  found: Iterable<Problem>,
): Iterable<string> {
  const files = reports + updates + vocabularies + empty;
  return jsonPieces(found, plain, problems => ({ files, rules: rules.length, problems }));
}

function plain({ file, line, column, endLine, endColumn, code, severity, message }: Problem): Problem {
  return { file, line, column, endLine, endColumn, code, severity, message };
}
