/** A workspace of reports under five programmes: start, edits, memory. */
import { URI } from 'langium';
import { createCheckingServices } from '../../src/rules/module.ts';
import { MapFileSystem } from '../support/map-file-system.ts';
import { asMission, programmeText } from './as-mission.ts';
import { reportContent } from './content.ts';
import { median, memory, p95, timesOf } from './measure.ts';

const REPORT_LINES = 240;

/** Milliseconds, except memory in megabytes. */
export async function workspace(reports: number) {
  const files = new MapFileSystem();
  for (let i = 0; i < 5; i++) files.texts.set(`/programme-${i}.mission`, programmeText(i));
  for (let i = 0; i < reports; i++) files.texts.set(pathOf(i), asMission(reportContent(i, REPORT_LINES)));
  const before = memory();
  const start = performance.now();
  const { shared } = createCheckingServices(() => files);
  const { DocumentBuilder, LangiumDocuments } = shared.workspace;
  DocumentBuilder.updateBuildOptions = { validation: true };
  await DocumentBuilder.update(
    [...files.texts.keys()].map(path => URI.file(path)),
    [],
  );
  const cold = performance.now() - start;
  const problems = LangiumDocuments.all.reduce((sum, { diagnostics = [] }) => sum + diagnostics.length, 0);
  const after = memory();

  const edit = async (path: string, change: (text: string) => string) => {
    files.texts.set(path, change(files.texts.get(path) ?? ''));
    await DocumentBuilder.update([URI.file(path)], []);
  };
  const report = pathOf(Math.floor(reports / 2));
  const keystrokes = await timesOf(100, run =>
    edit(report, text => text.replace(/ officer|Assess/i, run % 2 ? 'Assess' : ' officer')),
  );
  const title = await timesOf(5, run =>
    edit('/programme-1.mission', text => text.replace(/The pillar of crime.*/, `The pillar of crime ${run}`)),
  );
  const name = await timesOf(5, run =>
    edit('/programme-1.mission', text =>
      text.replace(/pillar (health|sante):/, run % 2 ? 'pillar health:' : 'pillar sante:'),
    ),
  );
  return {
    reports,
    cold,
    perReport: cold / reports,
    keystroke: median(keystrokes),
    keystrokeP95: p95(keystrokes),
    title: median(title),
    name: median(name),
    rss: after.rss,
    heap: after.heap - before.heap,
    problems,
  };
}

function pathOf(report: number): string {
  return `/report-${report}.mission`;
}
