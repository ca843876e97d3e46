/** The changes since an earlier version alone, as text for people and as JSON for programs; made, reduced and looked through like any other export. */
import { changesBetween, type EntryChange } from '../changes/changes-between.ts';
import { type ChangeSort, describeChanges, kindOf, sortOf } from '../changes/describe-changes.ts';
import { effectLabel } from '../changes/effect-label.ts';
import type { Exporter, Render } from '../export/exporter.ts';
import { textWithCodes } from '../import/report/import-report.ts';
import { exportText } from '../messages/export.ts';
import type { Report } from '../report/report.ts';

/** How the changes alone can be written. */
export const CHANGE_FORMATS = ['text', 'json'] as const;

/** Writes the changes in one of these ways. */
export function changesExporter(format: (typeof CHANGE_FORMATS)[number]): Exporter {
  return {
    id: 'changes',
    label: () => '',
    extension: format === 'json' ? 'json' : 'txt',
    takes: ['since'],
    load: async () => rendered(format === 'json' ? asJson : asText),
  };
}

/** Both versions are compared as texts that hold what the readers have, and nothing else of the files. */
function rendered(write: (changes: readonly EntryChange[], id: string) => string): Render {
  return async (report, { since }) => {
    // What has been said of a report since is none of its own changes.
    const versionOf = (each: Report) => textWithCodes({ ...each, updates: [] });
    const changes = changesBetween(versionOf(since?.report ?? report), versionOf(report));
    return new TextEncoder().encode(`${write(changes, report.mission.id)}\n`);
  };
}

function asJson(changes: readonly EntryChange[], report: string): string {
  const told = changes.map(change => {
    const { entry, cited, before, after, effects } = change;
    const [sort, kind] = [kindOf(change), sortOf(change)];
    const versions = { ...(before !== '' && { was: before }), ...(after !== '' && { now: after }) };
    return { entry: cited, ...(entry !== cited && { name: entry }), sort, kind, effects, ...versions };
  });
  return JSON.stringify({ report, changes: told }, null, 2);
}

function asText(changes: readonly EntryChange[]): string {
  const cited = changes.map(change => ({ ...change, entry: change.cited }));
  const lines = cited.flatMap(change => [
    exportText(HEADS[sortOf(change)], { entry: change.entry }),
    ...linesOf(change),
  ]);
  return [describeChanges(cited), ...(lines.length > 0 ? ['', ...lines] : [])].join('\n');
}

const HEADS = {
  new: 'change.new',
  gone: 'change.gone',
  moved: 'change.moved',
  reworded: 'change.reworded',
} as const satisfies Readonly<Record<ChangeSort, string>>;

/** What is done to the facts, then the lines that are not in both versions, each behind the sign that it has wherever texts are compared. */
function linesOf({ before, after, effects }: EntryChange): readonly string[] {
  const [old = [], current = []] = [before, after].map(text => text.split('\n').filter(line => line !== ''));
  const only = (sign: string, lines: readonly string[], others: readonly string[]) =>
    lines.filter(line => !others.includes(line)).map(line => `${sign} ${line}`);
  const facts = before === '' || after === '' ? [] : effects.map(effectLabel);
  return [...facts, ...only('-', old, current), ...only('+', current, old)].map(line => `  ${line}`);
}
