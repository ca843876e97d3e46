/** *Ready to send?*: what is left to do, each with its place and what corrects it. */
import type { Range } from 'vscode-languageserver-types';
import { extensionText } from '../messages/extension.ts';
import { tryText } from '../messages/try.ts';
import {
  type MendingEdit,
  MUST_BE_MENDED_BELOW,
  type Readiness,
  type ReadinessProblem,
} from '../protocol/report.ts';
import { button, element } from './elements.ts';

const HEADS = {
  unfilled: 'readiness.unfilled',
  blocking: 'readiness.blocking',
  should: 'readiness.should',
  nice: 'readiness.nice',
} as const;

/** What a row of the list does. */
export interface RowActions {
  goTo(range: Range): void;
  mend(edits: readonly MendingEdit[]): void;
}

/** Shows how the report stands; undefined where there is none. */
export function showReadiness(place: HTMLElement, readiness: Readiness | null, actions: RowActions): void {
  place.replaceChildren(...(readiness ? partsOf(readiness, actions) : [tryText('ready.no-report')]));
}

function partsOf({ progress, words, problems }: Readiness, actions: RowActions): readonly (Node | string)[] {
  const percent = extensionText('readiness.percent', { percent: Math.floor(progress * 100) });
  const bar = element('meter', {
    value: String(progress),
    low: String(MUST_BE_MENDED_BELOW),
    optimum: '1',
    'aria-label': tryText('ready'),
  });
  const head = element(
    'p',
    { class: 'standing' },
    bar,
    ` ${percent} · ${extensionText('status.words', { count: words })}`,
  );
  if (problems.length === 0) return [head, element('p', {}, tryText('ready.nothing'))];
  const levels = (['unfilled', 'blocking', 'should', 'nice'] as const).flatMap(level => {
    const rows = problems.filter(problem => problem.level === level);
    if (rows.length === 0) return [];
    const title = element('h3', {}, `${extensionText(HEADS[level])} (${rows.length})`);
    return [title, element('ul', {}, ...rows.flatMap(problem => rowOf(problem, actions)))];
  });
  return [head, ...levels];
}

function rowOf(problem: ReadinessProblem, actions: RowActions): HTMLLIElement {
  const { entry, message, range, fixes, places = [] } = problem;
  const line = extensionText('readiness.line', { line: range.start.line + 1 });
  const where = button(`${entry ? `${entry}: ` : ''}${message}`, () => actions.goTo(range));
  where.className = 'place';
  const mends = fixes.map(({ title, edits }) => button(title, () => actions.mend(edits)));
  for (const each of mends) each.className = 'fix';
  const rows = places.map(each => rowOf(each, actions));
  const summary = element('summary', {}, extensionText('readiness.places', { count: rows.length }));
  const further = rows.length > 0 ? [element('details', {}, summary, element('ul', {}, ...rows))] : [];
  return element('li', {}, where, element('small', {}, ` ${line} `), ...mends, ...further);
}
