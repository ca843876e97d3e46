/** Another version of a whole report as changes: one for each entry that reads otherwise, has come or has gone. */
import { changedEntries } from '../changes/changes-between.ts';
import type { Change } from './change.ts';

export function versionChanges(now: string, other: string): readonly Change[] {
  let end = 0;
  return changedEntries(now, other)
    .flatMap(({ was, now: to, isSame }): readonly Omit<Change, 'number'>[] => {
      const at = was ? was.start : end;
      if (was && to) end = was.end;
      if (isSame) return [];
      const { label = '' } = to ?? was ?? {};
      const base = {
        author: undefined,
        date: undefined,
        entry: label,
        old: was?.source ?? '',
        new: to?.source ?? '',
        state: 'offered' as const,
      };
      if (!was) {
        const text = at === 0 ? `${to?.source ?? ''}\n` : `\n\n${to?.source ?? ''}`;
        return [{ ...base, kind: 'inserted', edits: [{ start: at, end: at, text }] }];
      }
      return [
        {
          ...base,
          kind: to ? 'replaced' : 'deleted',
          edits: [{ start: was.start, end: was.end, text: to?.source ?? '' }],
        },
      ];
    })
    .map((change, index) => ({ number: index + 1, ...change }));
}
