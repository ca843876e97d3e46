/** From a report that is ready to the edition as it is issued: what has no name gets one, and all of it is kept. */
import { AstUtils, type LangiumCoreServices, type LangiumDocument, UriUtils } from 'langium';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
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
import { type FixEdit, fixesOf, messageOf } from '../rules/fix-all.ts';
import { MarkingGuard } from '../rules/marking-guard.ts';
import { addHeader, entryWordOf, propertyOf } from '../rules/places.ts';
import { settingsOf } from '../rules/project-settings.ts';
import type { Edit } from '../rules/rule.ts';
import { tieEdits } from '../rules/tie-edit.ts';
import { MissionReportDocumentValidator } from '../rules/validator.ts';
import { entriesOf } from '../syntax/entries.ts';
import { fileOf } from '../syntax/file-of.ts';
import { type Issued, isIssued, type Mission } from '../syntax/generated/ast.ts';
import { headersOf } from '../syntax/headers.ts';
import { rangeIn, spanIn } from '../syntax/ranges.ts';
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
  /** The same at their places in the report as it stands, but for errors. */
  readonly left: readonly Diagnostic[];
  /** The highest marking of anything in the edition. */
  readonly marking: ReturnType<typeof overallMarking>;
}

/** Why nothing is issued: all that stands in the way, and what should be corrected besides. */
export interface NoIssue extends Pick<Issue, 'left'> {
  readonly ok: false;
  /** All of it in whole sentences. */
  readonly reason: string;
  /** What stands in the way at no place of the report. */
  readonly others: readonly string[];
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
  if (!mission || !report) return refused([whyNoMission(document)]);
  const said = headersOf(mission).find(isIssued);
  const last = editions.at(-1);
  const lastIssued = last?.report.mission.issued ?? '';
  const wanted = on ?? said?.on;
  const whyNotThen = whyNotOn(wanted, { said: last ? undefined : said?.on, lastIssued });
  const day = whyNotThen === undefined ? wanted : undefined;
  const { names, clashes } = await namesToGive(document, report, services);
  const given = names.filter(({ entry }) => !clashes.some(each => each.entry === entry));
  const own = [...given.map(({ edit }) => edit), ...dayEdits(mission, said, day)];
  const ties = tieEdits(fileOf(document).entries, new Map(given.map(({ entry, name }) => [entry, name])));
  const edits = joined([...own, ...ties]);
  const text = textWith(document, edits);
  const copy = await linkedCopy(services, document.uri, text);
  const issued = compileChecked(copy, services, { isAlone: true });
  const problems = await problemsAtFinal(copy, day, services);
  const named = given.map(({ entry: _, ...rest }) => rest);
  const now = await problemsAtFinal(document, day, services);
  const known = new Map(now.map(each => [keyOf(each), each]));
  const placed = problemBefore(document, copy, edits, named);
  const here = problems.map(placed).map(each => known.get(keyOf(each)) ?? each);
  const asked = clashes.map(each => askAbout(each, document));
  const errors = inOrder([...new Set([...errorsIn(now), ...asked, ...errorsIn(here)])]);
  const left = here.filter(({ severity = 1 }) => severity !== 1);
  const others = whyNotThen === undefined ? [] : [whyNotThen];
  if (errors.length > 0) {
    const count = errors.length;
    const isNames = count === clashes.length;
    const reason = ruleText(isNames ? 'issue.name-clashes' : 'issue.errors', { file, count });
    return { ok: false, reason: [...others, reason].join(' '), others, errors, left };
  }
  if (others.length > 0) return refused(others, left);
  if (last && withoutBlanks(last.text) === withoutBlanks(textWith(document, own)))
    return refused([ruleText('issue.unchanged', { file, day: lastIssued })]);
  const unmarked = new MarkingGuard(document, services).unmarkedBy(edits);
  if (!issued || unmarked || !saysTheSame(report, issued))
    return refused([ruleText('issue.changes', { file })], left);
  const edition = {
    $schema: EDITION_ID,
    edition: editions.length + 1,
    toolVersion,
    report: issued,
    text,
  } as const;
  const marking = overallMarking(issued);
  return { ok: true, edition, edits, named, tied: ties.length, document: copy, problems, left, marking };
}

/** Why a report can’t be issued on a day; `said` is the day of its first edition, where there is none yet. */
function whyNotOn(
  day: string | undefined,
  { said, lastIssued }: { readonly said: string | undefined; readonly lastIssued: string },
): string | undefined {
  if (day === undefined) return ruleText('issue.day-missing');
  if (!isDate(day) || firstDay(day) !== lastDay(day)) return ruleText('issue.no-day', { day });
  if (day < lastIssued) return ruleText('issue.before-last', { day, last: lastIssued });
  return said === undefined || said === day ? undefined : ruleText('issue.another-day', { day, said });
}

/** What writes the day into the report, where it does not say so. */
function dayEdits(mission: Mission, said: Issued | undefined, day: string | undefined): readonly Edit[] {
  if (day === undefined || said?.on === day) return [];
  return [said ? { span: propertyOf(said, 'on'), text: day } : addHeader(mission, `issued ${day}`)];
}

/** The text without blanks in lines that hold nothing else, which editors take away unasked. */
function withoutBlanks(text: string): string {
  return text.replace(/^[^\S\n]+$/gm, '');
}

/**
 * Takes a problem of the text with the edits to where it stands in the text without them. What mends it is offered where
 * it changes nothing that is put in, and mentions no name that is only then given.
 */
function problemBefore(
  { textDocument }: LangiumDocument,
  { textDocument: after }: LangiumDocument,
  edits: readonly Edit[],
  named: Issue['named'],
): (problem: Diagnostic) => Diagnostic {
  const lineEnd = lineEndOf(textDocument.getText());
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start);
  const offsetBefore = (offset: number) => {
    let longer = 0;
    for (const { span, text } of sorted) {
      const start = span.start + longer;
      if (offset <= start) break;
      const { length } = text.replaceAll('\n', lineEnd);
      if (offset < start + length) return span.start;
      longer += length - (span.end - span.start);
    }
    return offset - longer;
  };
  const rangeBefore = (range: Range) => {
    const { start, end } = spanIn(after, range);
    return rangeIn(textDocument, { start: offsetBefore(start), end: offsetBefore(end) });
  };
  const isBefore = ({ range, newText }: FixEdit) =>
    after.getText(range) === textDocument.getText(rangeBefore(range)) &&
    !named.some(({ name }) => newText.includes(name));
  return problem => {
    const { relatedInformation: _, ...alone } = problem;
    const fixes = fixesOf(problem)
      .filter(fix => fix.edits.every(isBefore))
      .map(fix => ({ ...fix, edits: fix.edits.map(edit => ({ ...edit, range: rangeBefore(edit.range) })) }));
    return { ...alone, range: rangeBefore(problem.range), data: { fixes } };
  };
}

/** The same for a problem in both texts, whichever lines it mentions. */
function keyOf({ code, range: { start }, message }: Diagnostic): string {
  return JSON.stringify([code, start, messageOf({ message }).replace(/\d+/g, '')]);
}

function inOrder(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  return problems.toSorted(
    ({ range: { start } }, { range: { start: next } }) =>
      start.line - next.line || start.character - next.character,
  );
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

function refused(others: readonly string[], left: NoIssue['left'] = []): NoIssue {
  return { ok: false, reason: others.join(' '), others, errors: [], left };
}

async function problemsAtFinal(
  document: LangiumDocument,
  day: string | undefined,
  services: LangiumCoreServices,
): Promise<readonly Diagnostic[]> {
  const project = settingsOf(services, document.uri);
  const settings = { ...project, profile: 'final', today: day ?? project.today } as const;
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
