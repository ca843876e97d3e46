/** Takes the names of what was left out, out of the prose that remains. */
import { findEntry, idsOf } from '../../report/find-entry.ts';
import { mapValues } from '../../report/map-values.ts';
import type { Mention } from '../../report/plain-text.ts';
import type { Report } from '../../report/report.ts';
import { replaceMentions } from './mention-marks.ts';

/** What stands in the place of a name that is left out. */
const LEFT_OUT = '[…]';

/** The report in which no mention names an entry that only the whole report, or another one, holds. */
export function rewriteMentions(kept: Report, whole: Report): Report {
  const left = idsOf(kept);
  const gone = new Set([...idsOf(whole)].filter(id => !left.has(id)));
  return mapValues(kept, value => {
    if (typeof value === 'string') {
      return replaceMentions(value, (name, mission) => {
        const foreign = mission !== undefined && mission !== whole.mission.id;
        return foreign || gone.has(name) ? LEFT_OUT : undefined;
      });
    }
    if (!isMention(value)) return undefined;
    const foreign = value.mission !== undefined && value.mission !== whole.mission.id;
    const there = !foreign && findEntry(kept, value.target, value.id) !== undefined;
    return there ? undefined : { type: 'text', value: LEFT_OUT };
  });
}

function isMention(value: object): value is Mention {
  return 'type' in value && value.type === 'mention';
}
