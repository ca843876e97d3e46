/** What still stands between a report and its being sent. */

import type { Cancellation, LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { MUST_BE_MENDED_BELOW, type Readiness, type ReadinessProblem } from '../protocol.ts';
import { dataOf } from '../rules/fix-all.ts';
import { severityOf } from '../rules/settings.ts';
import { filled } from '../rules/template/filled.ts';
import { filledShare } from '../rules/template/unfilled.ts';
import { fileOf } from '../syntax/file-of.ts';
import type { MissionFile } from '../syntax/generated/ast.ts';
import { isFinding, isMission } from '../syntax/generated/ast.ts';
import { vocabularyOf } from '../terminology/report-vocabulary.ts';
import { lastBefore } from './actions/entry-at.ts';
import { codeOf } from './codes.ts';
import { countWords } from './count-words.ts';
import type { EditorServices } from './module.ts';

const LEVELS = { 1: 'blocking', 2: 'should', 3: 'nice', 4: 'nice' } as const;

/** Holds a linked report against profile `final`, whatever its author works at; undefined when it holds no mission. */
export async function readinessOf(
  services: EditorServices,
  document: LangiumDocument,
  cancelled: Cancellation.CancellationToken,
): Promise<Readiness | undefined> {
  const file = fileOf(document);
  if (!file.entries.some(isMission)) return undefined;
  const settings = services.workspace.ProjectSettings.current;
  const strict = { ...settings, profile: 'final' } as const;
  const { problems, rightness } = await services.validation.DocumentValidator.assessAtFinal(
    document,
    cancelled,
  );
  const counted = [...rightness].filter(([rule]) => severityOf(rule, strict) !== 'info');
  const sum = counted.reduce((total, [, right]) => total + right, 0);
  const share = (counted.length > 0 ? sum / counted.length : 1) * filledShare(file);
  const left = problems.map(problem => readinessProblem(problem, document, file));
  return {
    version: document.textDocument.version,
    profile: settings.profile,
    words: countWords(file),
    ...limitFor(file, services),
    findings: file.entries.filter(isFinding).length,
    progress: progressOf(share, left),
    problems: left,
  };
}

/** So many problems halve the figure. */
const HALVED_AT = 10;

/**
 * The share of the rules that hold, kept below a bound while anything must be mended, and moved by each thing that is:
 * three errors and nine are not the same.
 */
function progressOf(share: number, problems: readonly ReadinessProblem[]): number {
  const countOf = (level: ReadinessProblem['level']) => problems.filter(each => each.level === level).length;
  const [must, should] = [countOf('unfilled') + countOf('blocking'), countOf('should')];
  const leftOver = (left: number) => HALVED_AT / (HALVED_AT + left);
  if (must > 0) return MUST_BE_MENDED_BELOW * share * leftOver(must);
  return MUST_BE_MENDED_BELOW + (1 - MUST_BE_MENDED_BELOW) * share * leftOver(should);
}

function limitFor(file: MissionFile, services: EditorServices): Pick<Readiness, 'limit'> {
  const { style } = services.workspace.ProjectSettings.current;
  const { conventions } = vocabularyOf(file, services, { style }).vocabulary;
  const length = conventions.find(({ kind, limit }) => kind === 'length' && limit !== undefined);
  if (length?.limit === undefined) return {};
  const { owner, text } = length.origin;
  const source = [owner, text].filter(part => part).join(': ');
  return { limit: { words: length.limit, source } };
}

function readinessProblem(
  problem: Diagnostic,
  { textDocument }: LangiumDocument,
  { entries }: MissionFile,
): ReadinessProblem {
  const { range, severity = 1, message } = problem;
  const offset = textDocument.offsetAt(range.start);
  const entry = lastBefore(entries, offset);
  const code = entry && codeOf(entry);
  return {
    level: problem.code === filled.code ? 'unfilled' : LEVELS[severity],
    rule: String(problem.code),
    message: typeof message === 'string' ? message : message.value,
    ...(code === undefined ? {} : { entry: code }),
    range,
    fixes: (dataOf(problem)?.fixes ?? []).map(({ title, edits }) => ({ title, edits })),
  };
}
