/** Takes the names of what was left out, out of the prose that remains. */
import { findEntry, idsOf } from '../../report/find-entry.ts';
import { mapValues } from '../../report/map-values.ts';
import type { Mention } from '../../report/plain-text.ts';
import type { Report } from '../../report/report.ts';
import { replaceMentions } from './mention-marks.ts';

/** What stands in the place of a name that is left out. */
const LEFT_OUT = '[…]';

export function namesLeftOut(kept: Report, whole: Report): ReadonlySet<string> {
  const left = idsOf(kept);
  return new Set([...idsOf(whole)].filter(id => !left.has(id)));
}

/** The report in which no mention names an entry that is left out of any version of it, or that another one holds. */
export function rewriteMentions(kept: Report, leftOut: ReadonlySet<string>): Report {
  const left = idsOf(kept);
  const { id } = kept.mission;
  return mapValues(kept, value => {
    if (typeof value === 'string') {
      return replaceMentions(value, (name, mission) => {
        const foreign = mission !== undefined && mission !== id;
        return foreign || (leftOut.has(name) && !left.has(name)) ? LEFT_OUT : undefined;
      });
    }
    if (!isMention(value)) return undefined;
    const foreign = value.mission !== undefined && value.mission !== id;
    const there = !foreign && findEntry(kept, value.target, value.id) !== undefined;
    return there ? undefined : { type: 'text', value: LEFT_OUT };
  });
}

function isMention(value: object): value is Mention {
  return 'type' in value && value.type === 'mention';
}
