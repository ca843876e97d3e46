/** From a report that is ready to the edition as it is issued: what has no name gets one, and all of it is kept. */
import { AstUtils, type LangiumCoreServices, type LangiumDocument, UriUtils } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { firstDay, isDate, lastDay } from '../domain/dates.ts';
import { lineEndOf } from '../domain/lines.ts';
import { ruleText } from '../messages/rules.ts';
import type { Edition } from '../report/edition.ts';
import { overallMarking } from '../report/overall-marking.ts';
import type { Report } from '../report/report.ts';
import { EDITION_ID } from '../report/schema-id.ts';
import { edited } from '../rules/edited.ts';
import { fileFrom } from '../rules/export/borrowed.ts';
import { called } from '../rules/export/tell-names.ts';
import { messageOf } from '../rules/fix-all.ts';
import { MarkingGuard } from '../rules/marking-guard.ts';
import { addHeader, entryWordOf, propertyOf } from '../rules/places.ts';
import { settingsOf } from '../rules/project-settings.ts';
import type { Edit } from '../rules/rule.ts';
import { tieEdits } from '../rules/tie-edit.ts';
import { MissionReportDocumentValidator } from '../rules/validator.ts';
import { entriesOf } from '../syntax/entries.ts';
import { fileOf } from '../syntax/file-of.ts';
import { isIssued } from '../syntax/generated/ast.ts';
import { headersOf } from '../syntax/headers.ts';
import { rangeIn } from '../syntax/ranges.ts';
import { linkedCopy } from '../workspace/linked-copy.ts';
import { compileChecked } from './compile-checked.ts';
import { followedIn, type GivenName, type NameClash, namesToGive } from './names-to-give.ts';
import { whyNoMission } from './why-no-mission.ts';

export interface IssueOrder {
  /** The day, `YYYY-MM-DD`; undefined for the one that the report says. */
  readonly on: string | undefined;
  /** The editions that there are, oldest first. */
  readonly editions: readonly Edition[];
  readonly toolVersion: string;
}

/** An edition that can be written, with the report as it then stands; nothing is written here. */
export interface Issue {
  readonly ok: true;
  readonly edition: Edition;
  readonly edits: readonly Edit[];
  readonly named: readonly Omit<GivenName, 'entry'>[];
  /** How many entries were tied to what they stand below. */
  readonly tied: number;
  /** The report as it then stands, linked, and what `final` still says of it. */
  readonly document: LangiumDocument;
  readonly problems: readonly Diagnostic[];
  /** The highest marking of anything in the edition. */
  readonly marking: ReturnType<typeof overallMarking>;
}

/** Why nothing is issued, in whole sentences, with the errors that must be mended first. */
export interface NoIssue {
  readonly ok: false;
  readonly reason: string;
  readonly errors: readonly Diagnostic[];
}

/** Makes the next edition of the report that a linked document holds. */
export async function issue(
  document: LangiumDocument,
  { on, editions, toolVersion }: IssueOrder,
  services: LangiumCoreServices,
): Promise<Issue | NoIssue> {
  const file = UriUtils.basename(document.uri);
  const [mission] = entriesOf(fileOf(document), 'Mission');
  const report = compileChecked(document, services, { isAlone: true });
  if (!mission || !report) return refused(whyNoMission(document));
  const said = headersOf(mission).find(isIssued);
  const day = on ?? said?.on;
  if (day === undefined) return refused(ruleText('issue.day-missing'));
  if (!isDate(day) || firstDay(day) !== lastDay(day)) return refused(ruleText('issue.no-day', { day }));
  const last = editions.at(-1);
  const lastDayIssued = last?.report.mission.issued ?? '';
  if (day < lastDayIssued) return refused(ruleText('issue.before-last', { day, last: lastDayIssued }));
  if (!last && said?.on !== undefined && said.on !== day)
    return refused(ruleText('issue.another-day', { day, said: said.on }));
  const errors = errorsIn(await problemsAtFinal(document, day, services));
  if (errors.length > 0) return refused(ruleText('issue.errors', { file, count: errors.length }), errors);
  const { names: given, clashes } = await namesToGive(document, report, services);
  if (clashes.length > 0) {
    const asked = clashes.map(each => askAbout(each, document));
    return refused(ruleText('issue.name-clashes', { file, count: asked.length }), asked);
  }
  const own = [
    ...given.map(({ edit }) => edit),
    ...(said?.on === day
      ? []
      : said
        ? [{ span: propertyOf(said, 'on'), text: day }]
        : [addHeader(mission, `issued ${day}`)]),
  ];
  if (last?.text === textWith(document, own))
    return refused(ruleText('issue.unchanged', { file, day: lastDayIssued }));
  const ties = tieEdits(fileOf(document).entries, new Map(given.map(({ entry, name }) => [entry, name])));
  const edits = joined([...own, ...ties]);
  const text = textWith(document, edits);
  const copy = await linkedCopy(services, document.uri, text);
  const issued = compileChecked(copy, services, { isAlone: true });
  const unmarked = new MarkingGuard(document, services).unmarkedBy(edits);
  if (!issued || unmarked || !saysTheSame(report, issued))
    return refused(ruleText('issue.changes', { file }));
  const problems = await problemsAtFinal(copy, day, services);
  const [first] = errorsIn(problems);
  if (first) return refused(messageOf(first));
  const edition = {
    $schema: EDITION_ID,
    edition: editions.length + 1,
    toolVersion,
    report: issued,
    text,
  } as const;
  const named = given.map(({ entry: _, ...rest }) => rest);
  const marking = overallMarking(issued);
  return { ok: true, edition, edits, named, tied: ties.length, document: copy, problems, marking };
}

/** Asks for a name, at the entry that has none; a number behind the other would tell its readers that there is one. */
function askAbout(
  { entry, code, name, other }: NameClash,
  { textDocument, uri }: LangiumDocument,
): Diagnostic {
  const where = other && { ...called(other), file: fileFrom(uri, AstUtils.getDocument(other).uri) };
  return {
    severity: 1,
    code: 'issue',
    source: 'Mission Report',
    range: rangeIn(textDocument, entryWordOf(entry)),
    message: where
      ? ruleText('issue.name-withheld', { code, name, ...where })
      : ruleText('issue.name-missed', { code, name }),
  };
}

/** The edits with one for each place at which several write, in their order. */
function joined(edits: readonly Edit[]): readonly Edit[] {
  const places = new Map<string, Edit>();
  for (const edit of edits) {
    const key = `${edit.span.start} ${edit.span.end}`;
    const before = places.get(key);
    places.set(key, before ? { ...before, text: before.text + edit.text } : edit);
  }
  return [...places.values()];
}

function refused(reason: string, errors: readonly Diagnostic[] = []): NoIssue {
  return { ok: false, reason, errors };
}

async function problemsAtFinal(
  document: LangiumDocument,
  today: string,
  services: LangiumCoreServices,
): Promise<readonly Diagnostic[]> {
  const settings = { ...settingsOf(services, document.uri), profile: 'final', today } as const;
  return await new MissionReportDocumentValidator(services, () => settings).validateDocument(document);
}

function errorsIn(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  return problems.filter(({ severity = 1 }) => severity === 1);
}

/** The text of a document once the edits are made in it, with its own line breaks. */
export function textWith({ textDocument }: LangiumDocument, edits: readonly Edit[]): string {
  const text = textDocument.getText();
  const lineEnd = lineEndOf(text);
  return edited(
    text,
    0,
    edits.map(edit => ({ ...edit, text: edit.text.replaceAll('\n', lineEnd) })),
  );
}

/** True for reports that differ in nothing but the day of issue and in names where there were none. */
function saysTheSame(before: Report, after: Report): boolean {
  const named = new Set(
    followedIn(before).flatMap(([kind, { id, number }]) => (id ? `${kind} ${number}` : [])),
  );
  const bare = (report: Report) => {
    const unnamed = new Map(
      followedIn(report).flatMap(([kind, each]) =>
        named.has(`${kind} ${each.number}`) ? [] : [[each, kind]],
      ),
    );
    return JSON.stringify(report, (key, value) => {
      if (key === 'issued' || key === 'about') return undefined;
      if (!unnamed.has(value)) return value;
      const { id: _, ...rest } = value;
      return rest;
    });
  };
  return bare(before) === bare(after);
}
