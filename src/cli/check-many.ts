/** Checks many files, each read once and on all processors. */
import { URI } from 'langium';
import { createCheckingServices } from '../rules/module.ts';
import type { RuleSettings } from '../rules/settings.ts';
import { builderOf } from '../syntax/document-builder.ts';
import type { MissionFile } from '../syntax/generated/ast.ts';
import { indexOf } from '../syntax/index-manager.ts';
import { isReport } from '../syntax/is-report.ts';
import { Workers } from '../workers/workers.ts';
import { programBeside } from './io.ts';
import { problemsOf, type WorkspaceFindings } from './problems/problem.ts';
import { fileSystemOf } from './texts.ts';
import type { Reading } from './workspace.ts';

/** With nothing open, the syntax tree of a report is let go of when the report is checked. */
const NOTHING_OPEN = { get: () => undefined };

/** What is found in the files that are asked for; the others are only read. */
export async function checkMany({ files }: Reading, settings: RuleSettings): Promise<WorkspaceFindings> {
  const services = createCheckingServices(() => fileSystemOf(new Map()), NOTHING_OPEN);
  services.validation.DocumentValidator.settings = settings;
  const index = indexOf(services.shared);
  const builder = builderOf(services.shared);
  const all = files.map(({ path, shown, source, isAsked }) => {
    const document = builder.fromText(URI.file(path), source.text);
    services.shared.workspace.LangiumDocuments.addDocument(document);
    return { document, shown, isAsked };
  });
  const [asked, others] = [all.filter(({ isAsked }) => isAsked), all.filter(({ isAsked }) => !isAsked)];
  await builder.build(others.map(({ document }) => document));
  builder.elsewhere = new Workers(programBeside('worker.js'), () => settings);
  await builder.build(
    asked.map(({ document }) => document),
    { validation: true },
  );
  const reports = asked.filter(
    // A mere report need not be read once more to tell.
    ({ document }) => index.isOnlyReport(document.uri) || isReport(document.parseResult.value as MissionFile),
  ).length;
  return { reports, vocabularies: asked.length - reports, problems: asked.flatMap(problemsOf) };
}
