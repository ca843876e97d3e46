/** One line that says what was checked, and what came out. */
import { commandText } from '../../messages/command-line.ts';
import { figures } from '../../messages/lists.ts';
import type { Checked, Counts } from './problem.ts';

/** `3 reports, 48 rules: 2 errors, 1 warning`. */
export function summary(
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
