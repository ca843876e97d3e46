/** Goes through a report, whatever its entries are, and changes it throughout. */

/** A copy in which `change` has replaced each object and string that it answers for with something else. */
export function mapValues<T>(value: T, change: (value: object | string) => unknown): T {
  return mapped(value, change) as T;
}

function mapped(value: unknown, change: (value: object | string) => unknown): unknown {
  if (typeof value === 'string') return change(value) ?? value;
  if (typeof value !== 'object' || value === null) return value;
  const changed = change(value);
  if (changed !== undefined) return changed;
  if (Array.isArray(value)) return value.map(item => mapped(item, change));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapped(item, change)]));
}

/** Every object in a report that a mention is made of or a party is named by, in order. */
export function* objectsIn(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  // Generators within generators would hand on each object as often as it is deep.
  const waiting = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null) continue;
    if (!Array.isArray(next)) yield next as Readonly<Record<string, unknown>>;
    const inner: readonly unknown[] = Object.values(next);
    for (let i = inner.length - 1; i >= 0; i--) waiting.push(inner[i]);
  }
}

/** Every string of a report. */
export function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) yield* stringsIn(item);
  }
}
