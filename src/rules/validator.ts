/** Runs the rules over a file and says what they found in the editor's terms. */
import type { LangiumCoreServices, LangiumDocument, ValidationOptions } from 'langium';
import { Cancellation, DefaultDocumentValidator, interruptAndCheck, MultiMap } from 'langium';
import type { Diagnostic, DiagnosticSeverity, Range } from 'vscode-languageserver-types';
import type { Severity } from '../domain/scales.ts';
import type { MissionFile } from '../syntax/generated/ast.ts';
import type { Span } from '../syntax/lexer.ts';
import { assess, type Problem } from './find-problems.ts';
import { RULES } from './index.ts';
import type { Rule, RuleContext } from './rule.ts';
import { DEFAULT_SETTINGS, type RuleSettings, severityOf } from './settings.ts';

/** What a diagnostic carries to the code action: the rule's code and its fixes. */
export interface DiagnosticData {
  readonly code: string;
  readonly fixes: readonly {
    readonly title: string;
    readonly isPreferred: boolean;
    readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  }[];
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3 };

/**
 * Replaces Langium's checks altogether: what its parser and linker found is told by the rules `syntax` and
 * `name/known` in the words of authors, and entries are visited in one pass.
 */
export class MissionReportDocumentValidator extends DefaultDocumentValidator {
  private readonly services: LangiumCoreServices;
  private readonly known: readonly Rule[];
  private severities: ReadonlyMap<Rule, Severity> = new Map();
  private rules = new MultiMap<string, Rule>();
  private current: RuleSettings = DEFAULT_SETTINGS;

  /** Checks by all rules unless told by which. */
  constructor(services: LangiumCoreServices, known: readonly Rule[] = RULES) {
    super(services);
    this.services = services;
    this.known = known;
    this.settings = DEFAULT_SETTINGS;
  }

  /** How strictly to check; a change holds from the next check on. */
  get settings(): RuleSettings {
    return this.current;
  }

  set settings(settings: RuleSettings) {
    this.current = settings;
    const on = this.known.flatMap(rule => {
      const severity = severityOf(rule, settings);
      return severity ? [[rule, severity] as const] : [];
    });
    this.severities = new Map(on);
    this.rules = new MultiMap(on.flatMap(([rule]) => rule.visits.map(type => [type, rule] as const)));
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
    const file = document.parseResult.value as MissionFile;
    const context: RuleContext = {
      file,
      document,
      services: this.services,
      rules: RULES,
      today: this.current.today,
      style: this.current.style,
      audience: this.current.audience ?? 'internal',
      staffNames: this.current.staffNames ?? true,
    };
    const { problems, rightness } = await assess(this.rules, context, () => interruptAndCheck(cancelToken));
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
      fixes: fixes.map(({ title, isPreferred = false, edits }) => ({
        title,
        isPreferred,
        edits: edits.map(({ span, text }) => ({ range: range(span), newText: text })),
      })),
    };
    const { manual } = this.current;
    return {
      message,
      range: range(where),
      severity: SEVERITIES[severity ?? this.severities.get(rule) ?? rule.severity],
      code: rule.code,
      ...(manual ? { codeDescription: { href: `${manual}#${rule.code.replace('/', '-')}` } } : {}),
      source: 'Mission Report',
      data,
    };
  }
}
