import type { Change } from './change.ts';

/** The changes of several sources, each of which counts from one, under numbers that go on from one to the next. */
export function inOneList<C extends Change>(changes: readonly C[]): readonly C[] {
  let [shift, last] = [0, 0];
  return changes.map((change): C => {
    if (change.number <= last - shift) shift = last;
    last = change.number + shift;
    const moved = (number: number) => number + shift;
    const { answers, within, needs, revised } = change;
    return {
      ...change,
      number: last,
      ...(answers !== undefined && { answers: moved(answers) }),
      ...(within !== undefined && { within: moved(within) }),
      ...(needs && { needs: needs.map(moved) }),
      ...(revised && { revised: { ...revised, by: revised.by.map(moved) } }),
    };
  });
}
