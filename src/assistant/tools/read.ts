/** A report or an entry of it, as its readers have it. */
import * as z from 'zod';
import type { FollowedRecord } from '../../export/register/record.ts';
import { assistantText } from '../../messages/assistant.ts';
import { keyOf } from '../../report/key-of.ts';
import { entryAnswer, linesOf, recordAnswer } from '../entry-answers.ts';
import type { Found, Shelf } from '../library.ts';
import { NoAnswer } from '../no-answer.ts';
import { textOf } from '../report-text.ts';
import { type Tool, tool } from '../tool.ts';

export function readTool(): Tool {
  const shape = {
    report: z.string().optional().describe(assistantText('takes.report')),
    entry: z.string().optional().describe(assistantText('takes.entry')),
  };
  return tool('read', assistantText('tool.read'), shape, async ({ report, entry }, library) => {
    const shelf = await library.open();
    if (entry !== undefined) {
      const found = await library.entry(shelf, { report, entry });
      const { served, place } = found;
      return {
        ...entryAnswer(found),
        text: linesOf(textOf(served), place.lines),
        ...standing(found, shelf, library.today),
      };
    }
    if (report === undefined) throw new NoAnswer(assistantText('no.name'));
    const served = library.report(shelf, report);
    const places = await library.texts.placesOf(served);
    return {
      report,
      file: served.path,
      entries: places.map(place => {
        const { report: _, ...told } = entryAnswer({ served, place });
        return { ...told, title: place.entry.title };
      }),
      text: textOf(served),
    };
  });
}

/** How what is followed up stands today. */
function standing({ served, place }: Found, { registers }: Shelf, day: string) {
  if (place.code === undefined) return {};
  const { report } = served;
  const key = keyOf(report, place.entry);
  const isIt = (record: FollowedRecord) =>
    record.mission === report.mission.id &&
    (key === undefined ? record.code === place.code : record.key === key);
  const of = place.kind === 'finding' ? 'findings' : 'recommendations';
  const record = registers.on(day, of).find(isIt);
  if (!record) return {};
  const { status, due, isOverdue, isOpen, updates, addressees, responsible } = recordAnswer(record);
  return { standing: { on: day, addressees, responsible, status, due, isOverdue, isOpen, updates } };
}
