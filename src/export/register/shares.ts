/** How much of what is asked has been answered, and has been done in time. */
import { figuresIn } from '../figures.ts';
import { labelsIn } from '../labels.ts';
import type { Language } from '../languages.ts';
import type { RegisterRecord } from './record.ts';

/**
 * What is asked and was answered, with more than that it is pending; and what was to be done by the day, and has neither
 * been dropped nor rejected, with what of it was done by its due date.
 */
export function sharesOf(records: readonly RegisterRecord[], asOf: string) {
  const asked = records.filter(({ kind }) => kind !== 'action');
  const due = records.filter(
    ({ dueTo, isOpen, status }) => dueTo !== null && dueTo <= asOf && (isOpen || status === 'done'),
  );
  return {
    recommendations: asked.length,
    answered: asked.filter(({ response }) => response !== null && response !== 'pending').length,
    dueByNow: due.length,
    doneInTime: due.filter(({ doneOn, dueTo }) => doneOn !== null && doneOn <= (dueTo ?? '')).length,
  };
}

/** The shares as a reader is told them, each behind its label; none of nothing. */
export function shareFigures(
  records: readonly RegisterRecord[],
  asOf: string,
  language: Language,
): readonly (readonly [label: string, share: string])[] {
  const { recommendations, answered, dueByNow, doneInTime } = sharesOf(records, asOf);
  const labels = labelsIn(language);
  const figure = figuresIn(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent', numberingSystem: 'latn' });
  const shares = [
    [labels.answered, answered, recommendations],
    [labels.doneInTime, doneInTime, dueByNow],
  ] as const;
  return shares.flatMap(([label, part, all]) =>
    all === 0 ? [] : [[label, `${percent.format(part / all)} (${figure(part)}/${figure(all)})`]],
  );
}
