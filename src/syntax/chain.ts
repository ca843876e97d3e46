/** The chain of findings, recommendations and actions, which the order of the entries makes. */
import type { AstNode, Reference } from 'langium';
import { MultiMap } from 'langium';
import type {
  Action,
  Answered,
  Entry,
  Finding,
  MissionFile,
  NoAction,
  Recommendation,
} from './generated/ast.ts';
import { isFollowUpEntry, isReviewEntry } from './generated/ast.ts';
import { cachedOn } from './object-cache.ts';

/** Which entry of a report answers which. */
export interface Chain {
  readonly findings: readonly Finding[];
  readonly recommendations: readonly Recommendation[];
  readonly actions: readonly Action[];
  /** The findings that a recommendation rests on. */
  basisOf(recommendation: Recommendation): readonly Finding[];
  /** The recommendations and findings that an action carries out. */
  purposeOf(action: Action): readonly Answered[];
  recommendationsFor(finding: Finding): readonly Recommendation[];
  /** The actions that carry out a recommendation, or answer a finding directly. */
  actionsFor(answered: Answered): readonly Action[];
  /** The `no-action` that closes a finding. */
  closing(finding: Finding): NoAction | undefined;
  /** The finding that a `no-action` closes; none when it stands below no finding. */
  closedBy(noAction: NoAction): Finding | undefined;
  /** The nearest entry that another stands below and belongs to; none for one that belongs elsewhere (`for x`). */
  parentOf(entry: Entry): Answered | undefined;
}

/** The chain of a file, computed once for each parse. */
export const chainOf = cachedOn((file: MissionFile): Chain => new ChainReader(file));

class ChainReader implements Chain {
  readonly findings: Finding[] = [];
  readonly recommendations: Recommendation[] = [];
  readonly actions: Action[] = [];
  private readonly basis = new MultiMap<Recommendation, Finding>();
  private readonly purpose = new MultiMap<Action, Answered>();
  private readonly answers = new MultiMap<Finding, Recommendation>();
  private readonly measures = new MultiMap<Answered, Action>();
  private readonly closings = new Map<Finding, NoAction>();
  private readonly closed = new Map<NoAction, Finding>();
  private readonly parents = new Map<Entry, Answered>();

  constructor(file: MissionFile) {
    let finding: Finding | undefined;
    let recommendation: Recommendation | undefined;
    for (const entry of file.entries as readonly Entry[]) {
      // What is said of an entry may stand between it and what answers it.
      if (isReviewEntry(entry) || isFollowUpEntry(entry)) continue;
      if (entry.$type === 'Recommendation') {
        recommendation = entry;
        this.addRecommendation(entry, finding);
        this.nest(entry, this.basisOf(entry), finding);
      } else if (entry.$type === 'Action') {
        this.addAction(entry, recommendation ?? finding);
        this.nest(entry, this.purposeOf(entry), recommendation, finding);
      } else if (entry.$type === 'NoAction') this.close(entry, finding);
      else {
        recommendation = undefined;
        finding = entry.$type === 'Finding' ? entry : undefined;
        if (finding) this.findings.push(finding);
      }
    }
  }

  basisOf = (recommendation: Recommendation) => this.basis.get(recommendation);
  purposeOf = (action: Action) => this.purpose.get(action);
  recommendationsFor = (finding: Finding) => this.answers.get(finding);
  actionsFor = (answered: Answered) => this.measures.get(answered);
  closing = (finding: Finding) => this.closings.get(finding);
  closedBy = (noAction: NoAction) => this.closed.get(noAction);
  parentOf = (entry: Entry) => this.parents.get(entry);

  private nest(entry: Entry, owners: readonly Answered[], ...above: (Answered | undefined)[]): void {
    const parent = above.find(candidate => candidate && owners.includes(candidate));
    if (parent) this.parents.set(entry, parent);
  }

  private addRecommendation(recommendation: Recommendation, above: Finding | undefined): void {
    this.recommendations.push(recommendation);
    for (const finding of namedOr(recommendation.for, above)) {
      this.basis.add(recommendation, finding);
      this.answers.add(finding, recommendation);
    }
  }

  private addAction(action: Action, above: Answered | undefined): void {
    this.actions.push(action);
    for (const answered of namedOr(action.for, above)) {
      this.purpose.add(action, answered);
      this.measures.add(answered, action);
    }
  }

  private close(noAction: NoAction, above: Finding | undefined): void {
    if (!above) return;
    this.closings.set(above, noAction);
    this.closed.set(noAction, above);
    this.parents.set(noAction, above);
  }
}

/** The entries that the author names after `for`, or else the one above. */
function namedOr<T extends AstNode>(names: readonly Reference<T>[], above: T | undefined): readonly T[] {
  if (names.length > 0) return names.flatMap(({ ref }) => ref ?? []);
  return above ? [above] : [];
}
