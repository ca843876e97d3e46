/** A page for a format that can't mark a change within a change: what has moved is told as it is, and where it was as it was. */
import type { Change } from './page.ts';
import { isNew } from './parted.ts';

/** The same things; what is gone is left out of what has moved here. */
export function oneSided<T>(value: T): T {
  return settled(value, false) as T;
}

function settled(value: unknown, hasMoved: boolean): unknown {
  if (Array.isArray(value)) {
    return value.filter(each => !(hasMoved && !isNew(changeOf(each)))).map(each => settled(each, hasMoved));
  }
  if (typeof value !== 'object' || value === null) return value;
  const moves = hasMoved || changeOf(value) === 'moved-here';
  const { rows, rowChanges, was, ...rest } = value as Record<string, unknown>;
  const left = moves && Array.isArray(rows) && Array.isArray(rowChanges) ? stays(rowChanges) : undefined;
  const kept = (list: unknown) =>
    left && Array.isArray(list) ? list.filter((_, index) => left(index)) : list;
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, settled(each, moves)])),
    ...(rows !== undefined && { rows: settled(kept(rows), moves) }),
    ...(rowChanges !== undefined && { rowChanges: kept(rowChanges) }),
    ...(was !== undefined && !moves && { was }),
  };
}

function stays(changes: readonly (Change | undefined)[]): (index: number) => boolean {
  return index => isNew(changes[index]);
}

function changeOf(value: unknown): Change | undefined {
  if (typeof value !== 'object' || value === null || !('change' in value)) return undefined;
  return value.change as Change | undefined;
}
