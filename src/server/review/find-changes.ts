/** What all sources ask of a report as it now is. */
import type { LangiumDocument } from 'langium';
import type { EditorServices } from '../../editor/module.ts';
import type { ReviewSource } from '../../protocol/review.ts';
import { compileChecked } from '../../publish/compile-checked.ts';
import { whyNoMission } from '../../publish/why-no-mission.ts';
import type { Report } from '../../report/report.ts';
import { settingsOf } from '../../rules/project-settings.ts';
import type { MissionFile } from '../../syntax/generated/ast.ts';
import { Things } from '../../workspace/updates-on.ts';
import { type Found, Refused } from './found.ts';
import { foundInRewrite, foundSince } from './of-texts.ts';
import { foundInTrackers } from './of-trackers.ts';
import { foundInWord } from './of-word.ts';
import { ReportEntries } from './report-entries.ts';

/** The changes in the order of the sources, trackers last; a source that can't be read is `Refused`. */
export async function findChanges(
  document: LangiumDocument<MissionFile>,
  sources: readonly ReviewSource[],
  services: EditorServices,
): Promise<Found & { readonly entries: ReportEntries }> {
  const entries = new ReportEntries(document);
  let compiled: Report | undefined;
  const reportFor = (name: string): Report => {
    compiled ??= compileChecked(document, services);
    if (!compiled) throw new Refused(name, whyNoMission(document));
    return compiled;
  };
  const found = sources.flatMap((source, index): readonly Found[] => {
    const { id = String(index) } = source;
    if (source.kind === 'earlier') return [foundSince(source, id, entries)];
    if (source.kind === 'rewrite') return [foundInRewrite(source, id, entries)];
    if (!isWord(source)) return [];
    const { labels } = settingsOf(services, document.uri);
    const own = { source: entries.source, file: entries.file, report: reportFor(source.name), labels };
    return [foundInWord(source, id, own, entries)];
  });
  const trackers = sources.filter(source => source.kind === 'file').filter(source => !isWord(source));
  const [tracker] = trackers;
  if (tracker) {
    const report = reportFor(tracker.name);
    const things = new Things(services);
    found.push(await foundInTrackers(trackers, report, entry => things.of(entry), entries));
  }
  const notes = new Set(found.flatMap(each => each.notes));
  return { changes: found.flatMap(each => each.changes), notes: [...notes], entries };
}

function isWord({ name }: ReviewSource): boolean {
  return /\.docx$/i.test(name);
}
