/** Runs the rules over a file in one pass. */
import { type AstNode, MultiMap } from 'langium';
import type { Severity } from '../domain/scales.ts';
import { ruleText } from '../messages/rules.ts';
import { brokenEntries } from '../syntax/broken-entries.ts';
import { conflictLines } from '../syntax/conflicts.ts';
import { entriesOf } from '../syntax/entries.ts';
import { type Entry, isMission } from '../syntax/generated/ast.ts';
import type { Span } from '../syntax/lexer.ts';
import { type Allowance, isAllowed, readAllowances } from './allow.ts';
import { entryWordOf, spanOf } from './places.ts';
import type { Offered, Reporter, Rule, RuleContext, Where } from './rule.ts';
import { lineList } from './wording.ts';

/** What a rule found. */
export interface Problem {
  readonly rule: Rule;
  /** The severity, when it is milder than the rule's. */
  readonly severity?: Severity;
  readonly message: string;
  readonly where: Where;
  readonly fixes: readonly Offered[];
}

/** How many entries are visited between two pauses for other work: some milliseconds. */
const PATIENCE = 50;

/** A problem that all entries have, and at least so many, is reported once. */
const MANY = 3;

/** The most problems of one kind that are reported; the rest follow when these are mended. */
const MOST = 1000;

/** What the rules say of a file. */
export interface Assessment {
  readonly problems: readonly Problem[];
  /** For each rule that had entries to check: the share of them that is right, from 0 to 1. */
  readonly rightness: ReadonlyMap<Rule, number>;
}

/** Visits the file with every rule, by the kind of entry they visit. */
export async function assess(
  rules: MultiMap<string, Rule>,
  context: RuleContext,
  interrupt: () => Promise<void>,
): Promise<Assessment> {
  const { file } = context;
  const broken = brokenEntries(file);
  const allowances = readAllowances(file);
  const runs = new Map<Rule, Run>();
  const visitors = new MultiMap<string, Run>();
  // Of a file that holds two versions, everything else would be said of a text that nobody wrote.
  const isWhole = conflictLines(file).length === 0;
  for (const [type, rule] of rules) {
    if (!isWhole && rule.code !== 'syntax') continue;
    const run = runs.get(rule) ?? new Run(rule, context, allowances);
    runs.set(rule, run);
    visitors.add(type, run);
  }
  const [mission] = entriesOf(file, 'Mission');
  // A second mission is a problem by itself; its header is not checked.
  const isSecond = (entry: Entry) => isMission(entry) && entry !== mission;
  const visit = (node: AstNode) => {
    for (const run of visitors.get(node.$type)) run.visit(node);
  };
  visit(file);
  for (const [i, entry] of file.entries.entries()) {
    if (i % PATIENCE === 0) await interrupt();
    // Of a line that could not be read, only the rule `syntax` reports problems.
    if (!broken.has(entry) && !isSecond(entry)) visit(entry);
  }
  const found = [...runs.values()].flatMap(run => run.outcome());
  // Words that keep a report in because they can’t be read there are told once.
  const unread = found.filter(({ rule, severity }) => rule.code === 'syntax' && severity === undefined);
  const isTold = ({ rule, where }: Problem) =>
    rule.keepsBack === true &&
    where.words === undefined &&
    unread.some(each => each.where.start <= where.start && where.end <= each.where.end);
  const problems = found.filter(problem => !isTold(problem));
  const rightness = [...runs].flatMap(([rule, { right }]) =>
    right === undefined ? [] : [[rule, right] as const],
  );
  return { problems, rightness: new Map(rightness) };
}

/** The problems of two sets of rules on the same file. */
export function together(one: Assessment, other: Assessment): Assessment {
  return {
    problems: [...one.problems, ...other.problems],
    rightness: new Map([...one.rightness, ...other.rightness]),
  };
}

/** One rule on its way through a file. */
class Run {
  private readonly allowances: readonly Allowance[];
  private readonly report: Reporter;
  private readonly problems: Problem[] = [];
  private concerned = 0;
  private isBroken = false;
  private isFull = false;

  constructor(
    private readonly rule: Rule,
    private readonly context: RuleContext,
    allowances: readonly Allowance[],
  ) {
    const isHeeded = rule.from !== 'always' && !rule.allowsWords;
    this.allowances = isHeeded ? allowances.filter(({ code }) => code === rule.code) : [];
    this.report = Object.assign(this.sayAs(), { warning: this.sayAs('warning'), info: this.sayAs('info') });
  }

  visit(node: AstNode): void {
    if (this.isBroken || this.isFull || this.isAllowed(node)) return;
    try {
      if (this.rule.concerns?.(node, this.context) === false) return;
      this.concerned++;
      this.rule.check(node, this.report, this.context);
    } catch (error) {
      this.breakOff(node, error);
    }
  }

  /** The problems; one that all entries have in common once, at the first of them. */
  outcome(): readonly Problem[] {
    const [first] = this.problems;
    if (this.isFull) return [...this.problems.slice(0, -1), ...this.problems.slice(-1).map(andMore)];
    const isCommon =
      first !== undefined &&
      this.concerned >= MANY &&
      this.problems.length === this.concerned &&
      this.problems.every(({ message }) => message === first.message);
    if (!this.rule.folds || !isCommon) return this.problems;
    const [own, ...others] = this.problems.map(({ where: { start, end }, fixes }) => ({ start, end, fixes }));
    const message = this.ofAll(first.message, others);
    return [{ ...first, message, where: { ...first.where, ...own, others }, fixes: [] }];
  }

  /** How much is right of what the rule is about; undefined where it is about nothing. */
  get right(): number | undefined {
    if (this.concerned === 0) return undefined;
    return Math.max(0, this.concerned - this.problems.length) / this.concerned;
  }

  /** A rule that throws is left out for this file, and the author is told so. */
  private breakOff(node: AstNode, error: unknown): void {
    this.isBroken = true;
    const { rule } = this;
    const reason = error instanceof Error ? error.message : String(error);
    const message = ruleText('problem.faulty', { code: rule.code, reason });
    this.problems.push({ rule, message, where: entryWordOf(node), fixes: [] });
  }

  /** The message of a problem that others share, with the lines of these. */
  private ofAll(message: string, others: readonly Span[] = []): string {
    if (others.length === 0) return message;
    const { textDocument } = this.context.document;
    const lines = others.map(({ start }) => textDocument.positionAt(start).line + 1);
    return ruleText('problem.shared', { message, ...lineList(lines) });
  }

  private isAllowed(node: AstNode): boolean {
    if (this.rule.isFirm || this.allowances.length === 0 || node === this.context.file) return false;
    return isAllowed(this.allowances, spanOf(node.$cstNode));
  }

  private sayAs(severity?: Severity): Reporter['info'] {
    const { rule } = this;
    return (message, where, ...fixes) => {
      const isFinal = rule.isFirm && severity === undefined;
      if (!isFinal && isAllowed(this.allowances, where)) return;
      this.isFull = this.problems.length >= MOST;
      if (this.isFull) return;
      const told = this.ofAll(message, where.others);
      this.problems.push({ rule, message: told, where, fixes, ...(severity ? { severity } : {}) });
    };
  }
}

function andMore(problem: Problem): Problem {
  return { ...problem, message: ruleText('problem.more', { message: problem.message, count: MOST }) };
}
