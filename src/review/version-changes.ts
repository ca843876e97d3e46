/** Another version of a whole report as changes: one for each entry that reads otherwise, has come or has gone. */
import { changedEntries } from '../changes/changes-between.ts';
import type { CodedText } from '../changes/whole-entries.ts';
import type { Change } from './change.ts';

export function versionChanges(now: CodedText, other: string): readonly Change[] {
  let end = 0;
  return changedEntries(now, { text: other })
    .flatMap(({ entry, was, now: to, isSame }): readonly Omit<Change, 'number'>[] => {
      const at = was ? was.start : end;
      if (was && to) end = was.end;
      if (isSame) return [];
      const base = {
        author: undefined,
        date: undefined,
        entry,
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
