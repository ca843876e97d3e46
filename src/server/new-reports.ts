/** Answers the editor's wish for a new report: to fill in, or with what an earlier one left open. */
import { DocumentState } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { today } from '../editor/clock.ts';
import type { EditorServices } from '../editor/module.ts';
import { missionIds, programmeNames } from '../editor/programme-names.ts';
import { proposeId, readDays, readId } from '../new-report/asked.ts';
import { reportFrom, whyNoStart } from '../new-report/from-report.ts';
import { reportSnippet } from '../new-report/template.ts';
import { NEW_REPORT_FROM_REQUEST, NEW_REPORT_REQUEST, type NewReportFromResult } from '../protocol/begin.ts';
import { templateBody } from '../rules/template/templates.ts';
import { entriesOf } from '../syntax/entries.ts';
import { fileOf } from '../syntax/file-of.ts';
import { Things } from '../workspace/updates-on.ts';
import { answering } from './with-document.ts';

export function answerNewReports(connection: Connection, services: EditorServices): void {
  connection.onRequest(NEW_REPORT_REQUEST, async ({ begun, id: given }, cancelled) => {
    if (begun === 'programme') return { kind: 'made', snippet: templateBody(begun) };
    const { DocumentBuilder, WorkspaceManager } = services.shared.workspace;
    await WorkspaceManager.ready;
    await DocumentBuilder.waitUntil(DocumentState.IndexedContent, cancelled);
    // The first report brings its programme along.
    const names = begun === 'report' ? programmeNames(services) : undefined;
    if (given === '') return { kind: 'made', snippet: reportSnippet(names, {}, begun) };
    const taken = missionIds(services);
    const day = today();
    const proposed = proposeId('mission', { from: day, to: day }, taken);
    const id = readId(given ?? '', taken, proposed);
    if ('refusal' in id) return { kind: 'asks', about: 'id', reason: id.refusal, proposed };
    return { kind: 'made', id: id.value.id, snippet: reportSnippet(names, id.value, begun) };
  });
  const answer = answering(connection, services);
  answer(NEW_REPORT_FROM_REQUEST, DocumentState.Linked, (document, params): NewReportFromResult => {
    const why = whyNoStart(document);
    if (why !== undefined) return { kind: 'refused', reason: why };
    const [mission] = entriesOf(fileOf(document), 'Mission');
    const dates = readDays(params.dates ?? '');
    if ('refusal' in dates) return { kind: 'asks', about: 'dates', reason: dates.refusal, proposed: '' };
    const taken = missionIds(services);
    const proposed = proposeId(mission?.name ?? '', dates.value, taken);
    const id = readId(params.id ?? '', taken, proposed);
    if ('refusal' in id) return { kind: 'asks', about: 'id', reason: id.refusal, proposed };
    const asked = { id: id.value.id, dates: dates.value };
    const things = new Things(services);
    const made = reportFrom(document, asked, entry => things.of(entry));
    return { kind: 'made', id: id.value.id, ...made };
  });
}
