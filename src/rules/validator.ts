/** Runs the rules over a file and says what they found in the editor's terms. */

import type { AstNode, LangiumCoreServices, LangiumDocument, ValidationOptions } from 'langium';
import { Cancellation, DefaultDocumentValidator, interruptAndCheck, MultiMap } from 'langium';
import type { Diagnostic, DiagnosticSeverity, Position, Range, TextEdit } from 'vscode-languageserver-types';
import { endOfLine } from '../domain/lines.ts';
import type { Severity } from '../domain/scales.ts';
import { fileOf } from '../syntax/file-of.ts';
import { rangeIn } from '../syntax/ranges.ts';
import { vocabularyOf } from '../terminology/report-vocabulary.ts';
import { type Assessment, assess, type Problem, together } from './find-problems.ts';
import { RULES } from './index.ts';
import { MarkingGuard } from './marking-guard.ts';
import { settingsOf } from './project-settings.ts';
import type { Fix, Lacking, Offered, Rule, RuleContext, Where } from './rule.ts';
import { DEFAULT_SETTINGS, type RuleSettings, severityOf } from './settings.ts';
import { shortened } from './wording.ts';

/** What a problem carries besides its text. */
export interface DiagnosticData {
  /** True when a fix of it may be made unasked. */
  readonly isMendable?: boolean;
  /** The words that it is about, where they stand in another file. */
  readonly words?: string;
  /** What the entries at its places should say and do not; left out of a problem that is told short. */
  readonly lacks?: Lacking;
  /** What mends it; left out of a problem that is told short. */
  readonly fixes?: readonly FixData[];
  /** Where one problem stands for many: all of its places, with what mends it at each; left out where it is told short. */
  readonly places?: readonly { readonly range: Range; readonly fixes: readonly FixData[] }[];
}

/**
 * How much is told of each problem: all of it; or its place and its message, which are kept, cached and sent for every
 * file, while fixes are made when somebody asks (`wholeProblems`) and related places stay with open files.
 */
export type Detail = 'whole' | 'short';

/** A fix in the editor's terms. */
export interface FixData {
  readonly title: string;
  /** True when it may be made unasked. */
  readonly isPreferred: boolean;
  /** `snippet` is the new text with the places that the author fills in. */
  readonly edits: readonly (TextEdit & { readonly snippet?: string })[];
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3 };

/**
 * Replaces Langium's checks altogether: what its parser and linker found is told by the rules `syntax` and
 * `name/known` in the words of authors, and entries are visited in one pass.
 */
export class MissionReportDocumentValidator extends DefaultDocumentValidator {
  private readonly otherVersion: LangiumDocument | undefined;
  private readonly detail: Detail;
  private selected: SelectedRules;
  /** By the root of the tree that was checked last; held weakly. */
  private readonly outcomes = new WeakMap<AstNode, Outcome>();

  /**
   * `settings` gives those of the project, unless a caller asks what others would find, or some rules alone, or of a
   * report that goes out with another version of it.
   */
  constructor(
    private readonly services: LangiumCoreServices,
    private readonly settings = ({ uri }: LangiumDocument) => settingsOf(services, uri),
    private readonly known: readonly Rule[] = RULES,
    { otherVersion, detail = 'whole' }: { otherVersion?: LangiumDocument | undefined; detail?: Detail } = {},
  ) {
    super(services);
    this.otherVersion = otherVersion;
    this.detail = detail;
    this.selected = selectRules(DEFAULT_SETTINGS, known);
  }

  override async validateDocument(
    document: LangiumDocument,
    _options?: ValidationOptions,
    cancelToken = Cancellation.CancellationToken.None,
  ): Promise<Diagnostic[]> {
    const settings = this.settings(document);
    if (this.selected.settings !== settings) this.selected = selectRules(settings, this.known);
    const { selected } = this;
    const found = await this.run(selected, document, cancelToken);
    const told = await this.tellAll(found.problems, selected, document, this.detail);
    this.outcomes.set(document.parseResult.value, { selected, found, told });
    return told;
  }

  private isOpen({ uri }: LangiumDocument): boolean {
    return this.services.shared.workspace.TextDocuments?.get(uri) !== undefined;
  }

  /**
   * The problems of a checked document with all that mends them, in their order. What the check itself found is told
   * once more; a document that was not checked here, or whose tree is gone, is checked again.
   */
  async wholeProblems(
    document: LangiumDocument,
    cancelToken = Cancellation.CancellationToken.None,
  ): Promise<readonly Diagnostic[]> {
    if (this.detail === 'whole' && document.diagnostics) return document.diagnostics;
    const last = this.outcomes.get(document.parseResult.value);
    if (last && last.told === document.diagnostics) {
      last.whole ??= this.tellAll(last.found.problems, last.selected, document, 'whole');
      return last.whole;
    }
    const selected = selectRules(this.settings(document), this.known);
    const { problems } = await this.run(selected, document, cancelToken);
    return this.tellAll(problems, selected, document, 'whole');
  }

  /**
   * What a checked document's problems would be at profile `final`, and how much of what each rule is about is right.
   * A rule that was on in the check itself does not run again.
   */
  async assessAtFinal(
    document: LangiumDocument,
    cancelToken = Cancellation.CancellationToken.None,
  ): Promise<{ problems: Diagnostic[]; rightness: Assessment['rightness'] }> {
    const settings = this.settings(document);
    const final = selectRules({ ...settings, profile: 'final' }, this.known);
    const last = this.outcomes.get(document.parseResult.value);
    const isLast = last?.told === document.diagnostics && last?.selected.settings === settings;
    const done = isLast ? last : undefined;
    const left = this.known.filter(rule => !done?.selected.severities.has(rule));
    const found = await this.run(selectRules(final.settings, left), document, cancelToken);
    const { problems, rightness } = done ? together(done.found, found) : found;
    return { problems: await this.tellAll(problems, final, document, 'whole'), rightness };
  }

  private async tellAll(
    problems: readonly Problem[],
    selected: SelectedRules,
    document: LangiumDocument,
    detail: Detail,
  ): Promise<Diagnostic[]> {
    const guard = new MarkingGuard(document, this.services);
    const isOpen = this.isOpen(document);
    const told: Diagnostic[] = [];
    for (const problem of problems)
      told.push(
        detail === 'whole'
          ? tell(guarded(problem, guard), selected, document)
          : tellShort(problem, selected, document, guard, isOpen),
      );
    return inOrder(told, selected);
  }

  private run(
    { byType, settings }: SelectedRules,
    document: LangiumDocument,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<Assessment> {
    const { services } = this;
    const file = fileOf(document);
    const context: RuleContext = {
      file,
      document,
      services,
      vocabulary: () => vocabularyOf(file, services, settings),
      rules: RULES,
      today: settings.today,
      style: settings.style,
      audience: settings.audience ?? 'internal',
      staffNames: settings.staffNames ?? true,
      otherVersion: this.otherVersion,
    };
    return assess(byType, context, () => interruptAndCheck(cancelToken));
  }
}

/** The problems of a checked document with all that mends them. */
export async function wholeProblems(
  { validation: { DocumentValidator } }: LangiumCoreServices,
  document: LangiumDocument,
): Promise<readonly Diagnostic[]> {
  return DocumentValidator instanceof MissionReportDocumentValidator
    ? DocumentValidator.wholeProblems(document)
    : (document.diagnostics ?? []);
}

/** The problem with its fixes: one that would leave a marking marking nothing says so; one that is not safe is not made unasked. */
function guarded(problem: Problem, guard: MarkingGuard): Problem {
  const { where } = problem;
  const fixes = guardedFixes(problem.fixes, guard);
  if (!where.others) return { ...problem, fixes };
  const own = guardedFixes(where.fixes ?? [], guard);
  const others = where.others.map(each => ({ ...each, fixes: guardedFixes(each.fixes ?? [], guard) }));
  return { ...problem, fixes, where: { ...where, fixes: own, others } };
}

function guardedFixes(fixes: readonly Offered[], guard: MarkingGuard): readonly Fix[] {
  return made(fixes).map(fix => ({
    ...fix,
    title: guard.titleOf(fix.title, fix.edits),
    sure: fix.sure && guard.isSafe(fix.edits) ? fix.sure : undefined,
  }));
}

/** A problem in the editor's terms, with all that mends it. */
function tell(problem: Problem, selected: SelectedRules, { textDocument }: LangiumDocument): Diagnostic {
  const { where, fixes } = problem;
  const { others = [] } = where;
  const mending = (list: readonly Offered[]): readonly FixData[] =>
    made(list).map(({ title, sure, edits }) => ({
      title,
      isPreferred: sure !== undefined,
      edits: edits.map(({ span, text, snippet }) => ({
        range: rangeIn(textDocument, span),
        newText: text,
        ...(snippet === undefined ? {} : { snippet }),
      })),
    }));
  const data: DiagnosticData = {
    ...dataOfShort(problem, fixes.some(isSure)),
    ...(where.lacks && { lacks: where.lacks }),
    fixes: mending(fixes),
    ...(others.length > 0
      ? {
          places: [where, ...others].map(each => ({
            range: rangeIn(textDocument, each),
            fixes: mending(each.fixes ?? []),
          })),
        }
      : {}),
  };
  return { ...placed(problem, selected, textDocument), ...relatedTo(where, textDocument), data };
}

/** What is kept of a problem until somebody asks for the rest. */
function tellShort(
  problem: Problem,
  selected: SelectedRules,
  { textDocument }: LangiumDocument,
  guard: MarkingGuard,
  isOpen: boolean,
): Diagnostic {
  const sure = guardedFixes(problem.fixes.filter(isSure), guard);
  const data = dataOfShort(problem, sure.some(isSure));
  return {
    ...placed(problem, selected, textDocument),
    ...(isOpen ? relatedTo(problem.where, textDocument) : {}),
    ...(Object.keys(data).length > 0 ? { data } : {}),
  };
}

function dataOfShort({ where: { words } }: Problem, isMendable: boolean): DiagnosticData {
  return { ...(isMendable ? { isMendable } : {}), ...(words === undefined ? {} : { words }) };
}

function isSure(offered: Offered): offered is Fix {
  return 'sure' in offered && offered.sure !== undefined;
}

function made(offered: readonly Offered[]): readonly Fix[] {
  return offered.flatMap(each => (typeof each === 'function' ? each() : each));
}

function placed(
  { rule, severity, message, where }: Problem,
  { settings: { manual }, severities }: SelectedRules,
  textDocument: LangiumDocument['textDocument'],
): Diagnostic {
  return {
    message,
    range: rangeIn(textDocument, where),
    severity: SEVERITIES[severity ?? severities.get(rule) ?? rule.severity],
    code: rule.code,
    ...(manual ? { codeDescription: { href: `${manual}#${rule.code.replace('/', '-')}` } } : {}),
    source: 'Mission Report',
  };
}

/** The other places that a problem is about; each is told by what stands there. */
function relatedTo(
  { others = [], named = [] }: Where,
  textDocument: LangiumDocument['textDocument'],
): Pick<Diagnostic, 'relatedInformation'> {
  const places = [...others, ...named];
  if (places.length === 0) return {};
  const text = textDocument.getText();
  return {
    relatedInformation: places.map(span => ({
      location: { uri: textDocument.uri, range: rangeIn(textDocument, span) },
      message: shortened(text.slice(span.start, endOfLine(text, span.start))),
    })),
  };
}

/** What a check found, and what it told. */
interface Outcome {
  readonly selected: SelectedRules;
  readonly found: Assessment;
  readonly told: readonly Diagnostic[];
  /** The same with all that mends it, once somebody has asked. */
  whole?: Promise<readonly Diagnostic[]>;
}

/** The rules that are on under some settings. */
interface SelectedRules {
  readonly settings: RuleSettings;
  readonly severities: ReadonlyMap<Rule, Severity>;
  /** By the type of node that they visit. */
  readonly byType: MultiMap<string, Rule>;
  /** The codes of all, in the order in which they run. */
  readonly order: readonly unknown[];
}

function selectRules(settings: RuleSettings, known: readonly Rule[]): SelectedRules {
  const severities = new Map<Rule, Severity>();
  const byType = new MultiMap<string, Rule>();
  for (const rule of known) {
    const severity = severityOf(rule, settings);
    if (!severity) continue;
    severities.set(rule, severity);
    for (const type of rule.visits) byType.add(type, rule);
  }
  const order = [...new Set(byType.values())].map(({ code }) => code);
  return { settings, severities, byType, order };
}

/** Sorts problems by where they are in the text, and those at one place by their rules. */
function inOrder(problems: Diagnostic[], { order }: SelectedRules): Diagnostic[] {
  return problems.sort(
    ({ range: one, code }, { range: other, code: next }) =>
      apart(one.start, other.start) || apart(one.end, other.end) || order.indexOf(code) - order.indexOf(next),
  );
}

function apart(one: Position, other: Position): number {
  return one.line - other.line || one.character - other.character;
}
