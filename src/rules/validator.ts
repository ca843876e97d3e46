/** Runs the rules over a file and says what they found in the editor's terms. */

import type { LangiumCoreServices, LangiumDocument, ValidationOptions } from 'langium';
import { Cancellation, DefaultDocumentValidator, interruptAndCheck, MultiMap } from 'langium';
import type { Diagnostic, DiagnosticSeverity, Range } from 'vscode-languageserver-types';
import type { Severity } from '../domain/scales.ts';
import { fileOf } from '../syntax/file-of.ts';
import type { Span } from '../syntax/lexer.ts';
import { assess, type Problem } from './find-problems.ts';
import { RULES } from './index.ts';
import { settingsOf } from './project-settings.ts';
import type { Rule, RuleContext } from './rule.ts';
import { DEFAULT_SETTINGS, type RuleSettings, severityOf } from './settings.ts';

/** What a diagnostic carries to the code action: the rule's code and its fixes. */
export interface DiagnosticData {
  readonly code: string;
  readonly fixes: readonly {
    readonly title: string;
    /** True when it may be made unasked. */
    readonly isPreferred: boolean;
    /** `place` is what the author must still write, as offsets in the new text. */
    readonly edits: readonly { readonly range: Range; readonly newText: string; readonly place?: Span }[];
  }[];
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3 };

/**
 * Replaces Langium's checks altogether: what its parser and linker found is told by the rules `syntax` and
 * `name/known` in the words of authors, and entries are visited in one pass.
 */
export class MissionReportDocumentValidator extends DefaultDocumentValidator {
  private readonly services: LangiumCoreServices;
  private readonly settings: () => RuleSettings;
  private readonly known: readonly Rule[];
  private selected: SelectedRules;

  /** `settings` gives those of the project, unless a caller asks what others would find, or some rules alone. */
  constructor(
    services: LangiumCoreServices,
    settings = () => settingsOf(services),
    known: readonly Rule[] = RULES,
  ) {
    super(services);
    this.known = known;
    this.selected = selectRules(DEFAULT_SETTINGS, known);
    this.services = services;
    this.settings = settings;
  }

  override async validateDocument(
    document: LangiumDocument,
    _options?: ValidationOptions,
    cancelToken?: Cancellation.CancellationToken,
  ): Promise<Diagnostic[]> {
    return (await this.assess(document, cancelToken)).problems;
  }

  /** The problems of a linked document, and how much of what each rule is about is right. */
  async assess(
    document: LangiumDocument,
    cancelToken = Cancellation.CancellationToken.None,
  ): Promise<{ problems: Diagnostic[]; rightness: ReadonlyMap<Rule, number> }> {
    const file = fileOf(document);
    const settings = this.settings();
    if (this.selected.settings !== settings) this.selected = selectRules(settings, this.known);
    const context: RuleContext = {
      file,
      document,
      services: this.services,
      rules: RULES,
      today: settings.today,
      style: settings.style,
      audience: settings.audience ?? 'internal',
      staffNames: settings.staffNames ?? true,
    };
    const { problems, rightness } = await assess(this.selected.byType, context, () =>
      interruptAndCheck(cancelToken),
    );
    return { problems: problems.map(problem => this.tell(problem, document)), rightness };
  }

  private tell(
    { rule, severity, message, where, fixes }: Problem,
    { textDocument }: LangiumDocument,
  ): Diagnostic {
    const range = ({ start, end }: Span): Range => ({
      start: textDocument.positionAt(start),
      end: textDocument.positionAt(end),
    });
    const data: DiagnosticData = {
      code: rule.code,
      fixes: fixes.map(({ title, sure, edits }) => ({
        title,
        isPreferred: sure !== undefined,
        edits: edits.map(({ span, text, place }) => ({
          range: range(span),
          newText: text,
          ...(place ? { place } : {}),
        })),
      })),
    };
    const { manual } = this.selected.settings;
    return {
      message,
      range: range(where),
      severity: SEVERITIES[severity ?? this.selected.severities.get(rule) ?? rule.severity],
      code: rule.code,
      ...(manual ? { codeDescription: { href: `${manual}#${rule.code.replace('/', '-')}` } } : {}),
      source: 'Mission Report',
      data,
    };
  }
}

/** The rules that are on under some settings. */
interface SelectedRules {
  readonly settings: RuleSettings;
  readonly severities: ReadonlyMap<Rule, Severity>;
  /** By the type of node that they visit. */
  readonly byType: MultiMap<string, Rule>;
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
  return { settings, severities, byType };
}
