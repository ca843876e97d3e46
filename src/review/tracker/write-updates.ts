/** From what was chosen of trackers to the entries that say it, and the file with them. */
import { grouped } from '../../domain/grouped.ts';
import type { MissionEntry } from '../../import/mission-entry.ts';
import { writeMission } from '../../import/write-mission.ts';
import { foldedWords } from '../../lexicon/flat.ts';
import { isUpdate } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { createReader } from '../../syntax/read-alone.ts';
import { keyOf } from '../../syntax/updates.ts';
import type { FollowedReport } from './known-entries.ts';
import { parties } from './read-parties.ts';
import type { TrackerChange } from './tracker-change.ts';

/** The entries for each report, as text: one for what a file says of an entry. */
export function updatesOf(changes: readonly TrackerChange[]): ReadonlyMap<FollowedReport, string> {
  const byReport = grouped(
    changes.flatMap(change =>
      change.entry && change.value !== undefined ? [[change.entry.followed, change] as const] : [],
    ),
  );
  const texts = new Map<FollowedReport, string>();
  for (const [followed, own] of byReport) {
    const counts = new Map<string, number>();
    // What is said in two ways is two updates, which `check` tells of until a person has decided.
    const saying = ({ entry, file, author, date, field }: TrackerChange) => {
      const about = [entry?.key, file, author, date];
      if (field === 'comments') return JSON.stringify([...about, 1]);
      const place = JSON.stringify([...about, field]);
      counts.set(place, (counts.get(place) ?? 0) + 1);
      return JSON.stringify([...about, counts.get(place)]);
    };
    const groups = grouped(own.map(each => [saying(each), each]));
    const entries = [...groups.values()].flatMap(group => updateOf(group, followed));
    texts.set(followed, writeMission(entries));
  }
  return texts;
}

function updateOf(changes: readonly TrackerChange[], { report }: FollowedReport): readonly MissionEntry[] {
  const [first] = changes;
  const key = first?.entry?.key;
  if (!first || key === undefined) return [];
  const lines = changes.flatMap(({ value }) => value?.text ?? []).flatMap(linesOf);
  const [title = '', ...body] = lines;
  const attributes = [
    `on ${first.date}`,
    ...(first.author === undefined ? [] : [parties('by', first.author, report)]),
    ...changes.flatMap(({ value }) => value?.written || []),
  ];
  return [
    { word: 'update', name: key, attributes, title, ...(body.length > 0 && { body: [body.join('\n\n')] }) },
  ];
}

/** The paragraphs of a cell, each without what would make it anything but words. */
function linesOf(text: string): readonly string[] {
  return text
    .split(/\s*[\n\v\f\r\u0085\u2028\u2029]+\s*/u)
    .map(line => line.replace(/[\p{Cc}\uE000-\uE00F]+/gu, ' ').trim())
    .filter(line => line !== '');
}

/** The text of a file with more entries below what stands there. */
export function appended(source: string, entries: string): string {
  if (source.trim() === '') return entries;
  const text = `${source.trimEnd()}\n\n${entries}`;
  return source.includes('\r\n') ? text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n') : text;
}

let reader: ReturnType<typeof createReader> | undefined;

/** True where the entries read back as what they say: none is broken, and no word of a comment is lost. */
export function readsBack(text: string, changes: readonly TrackerChange[]): boolean {
  reader ??= createReader();
  const { entries, faults } = reader(text);
  if (faults.length > 0 || !entries.every(isUpdate)) return false;
  const said = new Map<string, string[]>();
  for (const update of entries) {
    const { title, body } = proseOf(update);
    said.set(keyOf(update), [
      ...(said.get(keyOf(update)) ?? []),
      foldedWords(`${title.text} ${body.text}`).join(' '),
    ]);
  }
  return changes.every(({ entry, value }) => {
    const texts = said.get(entry?.key ?? '') ?? [];
    const words = foldedWords(value?.text ?? '').join(' ');
    return texts.some(each => each.includes(words));
  });
}
