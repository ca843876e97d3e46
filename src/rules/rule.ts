/** What a rule is, and what it may say. */
import type { AstNode, LangiumCoreServices, LangiumDocument } from 'langium';
import type { Audience } from '../domain/marking.ts';
import type { Severity } from '../domain/scales.ts';
import { type RuleCode, ruleText } from '../messages/rules.ts';
import type { MissionFile } from '../syntax/generated/ast.ts';
import type { Span } from '../syntax/lexer.ts';
import type { ReportVocabulary } from '../terminology/report-vocabulary.ts';

/** One replacement in the text of the file that is checked. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
  /** The same text with the places that the author fills in, in the syntax of snippets. */
  readonly snippet?: string;
}

/**
 * Why a fix may be made unasked: it changes how something is written and nothing that is said. Blanks, line breaks and
 * the order of lines; marks such as colons, commas and quotation marks; a date or time in another shape; one word whose
 * spelling has one reading; what an entry has from its place, said with a word. What else adds, takes away or chooses is
 * offered, and never sure.
 */
export type Sure = 'layout' | 'mark' | 'date' | 'spelling' | 'tie';

/** One way to mend a problem. */
export interface Fix {
  /** What it does, as an author would say it. */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Set when it may be made unasked, with all others that are sure. */
  readonly sure?: Sure | undefined;
}

/** A fix, or what makes some when somebody asks; such are never sure. */
export type Offered = Fix | (() => readonly Fix[]);

/** What an entry should say and does not: by its word, or what its words are. */
export type Lacking = 'pillar' | 'kind' | 'by' | 'in' | 'for' | 'to' | 'owner' | 'due';

/** Another place where the same is wrong, with what mends it there. */
export interface OtherPlace extends Span {
  readonly fixes?: readonly Offered[];
}

/** Where something is wrong. */
export interface Where extends OtherPlace {
  /** The other places where it is so, of which this is the first; their lines are added to the message. */
  readonly others?: readonly OtherPlace[];
  /** Places that the message names itself. */
  readonly named?: readonly Span[];
  /** The words that the message is about, where they stand in another file. */
  readonly words?: string;
  /** What the entry there should say besides, so that an author can be asked for it. */
  readonly lacks?: Lacking;
}

/** Says that something is wrong at `where`: "must" in errors, "should" in warnings, the author's words quoted. */
export type Say = (message: string, where: Where, ...fixes: readonly Offered[]) => void;

/** Says it with the rule's severity, or as something milder. */
export type Reporter = Say & { readonly warning: Say; readonly info: Say };

/** What a rule may know besides the entry it visits. */
export interface RuleContext {
  readonly file: MissionFile;
  readonly document: LangiumDocument;
  readonly services: LangiumCoreServices;
  /** The vocabulary of the report: its own, its programme's and its house pack. */
  readonly vocabulary: () => ReportVocabulary;
  /** Every rule, whether it is on or off. */
  readonly rules: readonly Rule[];
  /** The day against which due dates are held, `YYYY-MM-DD`; none when an export is checked. */
  readonly today: string | undefined;
  /** The house pack for reports that name none. */
  readonly style?: string | undefined;
  /** Who is meant to read exports of the report. */
  readonly audience: Audience;
  /** False where public exports name no member of the mission. */
  readonly staffNames: boolean;
  /** Another version of the report that goes out with it, where changes are marked. */
  readonly otherVersion?: LangiumDocument | undefined;
}

/** One thing that is checked. Its code is its name everywhere: file, fixture, manual anchor, setting. */
export interface Rule<N extends AstNode = AstNode> {
  /** `<topic>/<what is right>`, or `syntax`; its texts begin with it. */
  readonly code: RuleCode;
  /** Severity at profile `final`. */
  readonly severity: Severity;
  /** The first profile at which it is on; `always` cannot be switched off. */
  readonly from: 'always' | 'draft' | 'review';
  /** Why it matters to those who read the report, for the manual. */
  readonly why: string;
  /** The kinds of entry it visits; `MissionFile` for the file as a whole, visited once. */
  readonly visits: readonly N['$type'][];
  /** True for the entries that it is about; all that it visits, where this is left out. */
  concerns?(node: N, context: RuleContext): boolean;
  /** True where an error leaves open what the author meant, or who wrote it: nothing is exported with it. */
  readonly blocksExport?: boolean;
  /** True where it keeps a report from readers outside until its author has mended or allowed it, whatever the settings say. */
  readonly keepsBack?: boolean;
  /** True where a comment above the entry allows what it warns of, and no error. */
  readonly isFirm?: boolean;
  /** True for what a report under review may still lack: there it is a warning. */
  readonly mayBeOpen?: boolean;
  /** True where a comment allows no more than the words that it gives: the rule reads these comments itself. */
  readonly allowsWords?: boolean;
  /** True when a problem that every entry has is said once, for all of them. */
  readonly folds?: boolean;
  check(node: N, report: Reporter, context: RuleContext): void;
}

/** One sentence that says what is right, for lists and settings. */
export function summaryOf(code: RuleCode): string {
  return ruleText(`${code}.summary`);
}
