import { type DateText, lastDay } from './dates.ts';

/** The first day of those on which it was issued; where it was not, the last day of its mission. Undefined where neither is told. */
export function thereSince(
  issued: readonly (DateText | undefined)[],
  missionEnd: DateText | undefined,
): string | undefined {
  const [first] = issued.flatMap(day => (day === undefined ? [] : lastDay(day))).sort();
  return first ?? (missionEnd === undefined ? undefined : lastDay(missionEnd));
}
