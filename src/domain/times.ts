/** Times of day as reports write them. */

/** `14:30`, in 24 hours. */
export type TimeText = string;

const SHAPE = /^(\d{1,2})(?::(\d{2})|[hH](\d{2})?)$/;

/** Reads `14:30`, `14h30` or `9h`; undefined when it is no time of day. */
export function readTime(text: string): TimeText | undefined {
  const parts = SHAPE.exec(text);
  if (!parts) return undefined;
  const hour = Number(parts[1]);
  const minute = Number(parts[2] ?? parts[3] ?? 0);
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The hour in 24 hours, where `half` begins with an `a` or a `p` as in “2 pm”. */
export function hourOfDay(hour: number, half = ''): number {
  if (/^p/i.test(half)) return hour < 12 ? hour + 12 : hour;
  return /^a/i.test(half) && hour === 12 ? 0 : hour;
}
