import { isBefore } from '../domain/dates.ts';
import { entriesOf } from '../syntax/entries.ts';
import { periodOf } from '../syntax/headers.ts';
import { perCheck } from './per-check.ts';

/** First and last day of the mission; undefined where its dates are not given, not real or not in order. */
export const missionPeriod = perCheck(({ file }) => {
  const [mission] = entriesOf(file, 'Mission');
  const period = mission && periodOf(mission);
  return period && !isBefore(period.to, period.from) ? period : undefined;
});
