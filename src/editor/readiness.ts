import type { Cancellation, LangiumDocument } from 'langium';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import { CONFIG_FILE } from '../config/config-file.ts';
import { lineAround } from '../domain/lines.ts';
import { MUST_BE_MENDED_BELOW, type Readiness, type ReadinessProblem } from '../protocol/report.ts';
import { dataOf, messageOf } from '../rules/fix-all.ts';
import { settingsOf } from '../rules/project-settings.ts';
import { severityOf } from '../rules/settings.ts';
import { filled } from '../rules/template/filled.ts';
import { DEFAULTS } from '../rules/template/templates.ts';
import { filledShare } from '../rules/template/unfilled.ts';
import type { FixData } from '../rules/validator.ts';
import { fileOf } from '../syntax/file-of.ts';
import type { MissionFile } from '../syntax/generated/ast.ts';
import { isFinding, isMission } from '../syntax/generated/ast.ts';
import { proseOf } from '../syntax/prose.ts';
import { vocabularyOf } from '../terminology/report-vocabulary.ts';
import { indexOf } from '../workspace/index-manager.ts';
import { keyForUpdate } from './actions/add-update.ts';
import { lastBefore } from './actions/entry-at.ts';
import { codeOf } from './codes.ts';
import { countWords } from './count-words.ts';
import type { EditorServices } from './module.ts';
import { namesKeptBack } from './names-kept-back.ts';
import { shorten } from './shorten.ts';

const LEVELS = { 1: 'blocking', 2: 'should', 3: 'nice', 4: 'nice' } as const;

/** Holds a linked report against profile `final`, whatever its author works at, and against what its readers may see; undefined when it holds no mission. */
export async function readinessOf(
  services: EditorServices,
  document: LangiumDocument,
  cancelled: Cancellation.CancellationToken,
  audience?: string,
): Promise<Readiness | undefined> {
  const file = fileOf(document);
  if (!file.entries.some(isMission)) return undefined;
  const settings = settingsOf(services, document.uri);
  const strict = { ...settings, profile: 'final' } as const;
  const { problems, rightness } = await services.validation.DocumentValidator.assessAtFinal(
    document,
    cancelled,
  );
  const counted = [...rightness].filter(([rule]) => severityOf(rule, strict) !== 'info');
  const sum = counted.reduce((total, [, right]) => total + right, 0);
  const share = (counted.length > 0 ? sum / counted.length : 1) * filledShare(file);
  const names = await namesKeptBack(services, document, audience);
  const all = [...problems, ...names].sort((a, b) => a.range.start.line - b.range.start.line);
  const left = all.map(problem => readinessProblem(problem, document, file));
  return {
    version: document.textDocument.version,
    profile: settings.profile,
    ...decidedIn(services, document),
    words: countWords(file),
    ...limitFor(file, services),
    findings: file.entries.filter(entry => isFinding(entry) && !DEFAULTS.texts.has(proseOf(entry).title.text))
      .length,
    progress: progressOf(share, left),
    problems: left,
  };
}

function decidedIn(services: EditorServices, { uri }: LangiumDocument): Pick<Readiness, 'decidedIn'> {
  const home = indexOf(services.shared).homes.of(uri);
  return home?.settings.profile === undefined ? {} : { decidedIn: `${home.folder}/${CONFIG_FILE}` };
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
  const { style } = settingsOf(services, file.$document?.uri);
  const { conventions } = vocabularyOf(file, services, { style }).vocabulary;
  const length = conventions.find(({ kind, limit }) => kind === 'length' && limit !== undefined);
  if (length?.limit === undefined) return {};
  const { owner, text } = length.origin;
  const source = [owner, text].filter(part => part).join(': ');
  return { limit: { words: length.limit, source } };
}

function readinessProblem(
  problem: Diagnostic,
  document: LangiumDocument,
  file: MissionFile,
): ReadinessProblem {
  const { range, severity = 1 } = problem;
  const { fixes = [], places = [] } = dataOf(problem) ?? {};
  const level = problem.code === filled.code ? 'unfilled' : LEVELS[severity];
  const rule = String(problem.code);
  const at = (place: Range) =>
    ({ level, rule, range: place, ...entryAround(place, document, file) }) as const;
  return {
    ...at(range),
    message: messageOf(problem),
    fixes: mendings(fixes),
    ...(places.length > 1
      ? {
          places: places.map(place => ({
            ...at(place.range),
            message: lineAt(place.range, document),
            fixes: mendings(place.fixes),
          })),
        }
      : {}),
  };
}

function mendings(fixes: readonly FixData[]): ReadinessProblem['fixes'] {
  return fixes.map(({ title, edits }) => ({ title, edits }));
}

/** The entry, as exports cite it. */
function entryAround(
  { start }: Range,
  { textDocument }: LangiumDocument,
  { entries }: MissionFile,
): Pick<ReadinessProblem, 'entry' | 'canBeUpdated'> {
  const entry = lastBefore(entries, textDocument.offsetAt(start));
  const code = entry && codeOf(entry);
  return {
    ...(code !== undefined && { entry: code }),
    ...(entry && keyForUpdate(entry) !== undefined && { canBeUpdated: true }),
  };
}

function lineAt({ start }: Range, { textDocument }: LangiumDocument): string {
  const text = textDocument.getText();
  const { start: from, end } = lineAround(text, textDocument.offsetAt(start));
  return shorten(text.slice(from, end).trim());
}
