/**
 * Where findings, recommendations and actions stand. Each answers what stands above it unless it names something
 * else; so an answer to an entry without a name must stand right below it, and one that answers nothing must stand
 * below no finding. Findings and recommendations stand as the report lists them, which says of actions only how those
 * of one entry do. The order is found by trying what reads best first, and going back where that leads nowhere.
 */
import { isAbove } from '../../domain/marking.ts';
import type { Action, Recommendation, Report } from '../../report/report.ts';

/** What comes next. */
export interface Step {
  readonly kind: 'finding' | 'recommendation' | 'action' | 'chapter';
  /** Index among its kind. */
  readonly index: number;
  /** True when it answers what stands above it, and so need not name it. */
  readonly isBelow: boolean;
  /** True when some other entry must end the chain before it. */
  readonly breaksChain: boolean;
}

/** How many of each kind stand, and what an answer would stand below. */
interface Place {
  readonly findings: number;
  readonly recommendations: number;
  /** Of each queue. */
  readonly actions: readonly number[];
  readonly chapters: number;
  readonly isFindingOpen: boolean;
  readonly isRecommendationOpen: boolean;
}

/** What says who may see it. */
type Marked = Pick<Action, 'marking'>;

interface Option {
  readonly step: Step;
  readonly next: Place;
}

/** All actions of a report. */
export function actionsOf(report: Report): readonly Action[] {
  return [...report.recommendations.flatMap(({ actions }) => actions), ...report.actions];
}

/** The order of a report's entries; `chapter` stands for each of its chapters but findings and recommendations. */
export function orderOf(report: Report): readonly Step[] {
  const actions = actionsOf(report);
  // Any action may have begun the chapter of the answers.
  for (const first of [undefined, ...actions]) {
    const order = new Maze(report, queuesOf(actions, first)).order();
    if (order) return order;
  }
  return anyOrder(report, actions);
}

/** Actions of which only the first that is left may come next: those of recommendations, and those of none. */
function queuesOf(actions: readonly Action[], first: Action | undefined): readonly (readonly Action[])[] {
  const rest = actions.filter(action => action !== first);
  const carriesOut = ({ recommendations }: Action) => recommendations.length > 0;
  return [first ? [first] : [], rest.filter(carriesOut), rest.filter(action => !carriesOut(action))];
}

/** The order of the kinds, for a report that no text could give. */
function anyOrder(
  { chapters, findings, recommendations }: Report,
  actions: readonly Action[],
): readonly Step[] {
  const steps = (kind: Step['kind'], { length }: readonly unknown[]) =>
    Array.from({ length }, (_, index) => ({ kind, index, isBelow: false, breaksChain: false }));
  return [
    ...steps('chapter', chapters),
    ...steps('finding', findings),
    ...steps('recommendation', recommendations),
    ...steps('action', actions),
  ];
}

class Maze {
  private readonly report: Report;
  private readonly queues: readonly (readonly Action[])[];
  private readonly indexes: ReadonlyMap<Action, number>;

  constructor(report: Report, queues: readonly (readonly Action[])[]) {
    this.report = report;
    this.queues = queues;
    this.indexes = new Map(actionsOf(report).map((action, index) => [action, index]));
  }

  /** The way through; undefined where there is none. */
  order(): readonly Step[] | undefined {
    const start: Place = {
      findings: 0,
      recommendations: 0,
      actions: this.queues.map(() => 0),
      chapters: 0,
      isFindingOpen: false,
      isRecommendationOpen: false,
    };
    const path: { readonly step: Step | undefined; readonly options: Option[] }[] = [
      { step: undefined, options: this.optionsAt(start) },
    ];
    const seen = new Set<string>();
    let last = start;
    while (!this.isEnd(last)) {
      const here = path.at(-1);
      if (!here) return undefined;
      const option = here.options.shift();
      if (!option) {
        path.pop();
        continue;
      }
      const key = Object.values(option.next).join();
      if (seen.has(key)) continue;
      seen.add(key);
      last = option.next;
      path.push({ step: option.step, options: this.optionsAt(last) });
    }
    return path.flatMap(({ step }) => step ?? []);
  }

  private isEnd({ findings, recommendations, actions, chapters }: Place): boolean {
    const { report } = this;
    return (
      findings === report.findings.length &&
      recommendations === report.recommendations.length &&
      this.queues.every(({ length }, queue) => actions[queue] === length) &&
      chapters === report.chapters.length
    );
  }

  /** What may come next, the best first. */
  private optionsAt(place: Place): Option[] {
    const answers = [
      ...this.queues.map((_, queue) => this.nextAction(place, queue)),
      this.nextRecommendation(place),
    ].filter(option => option !== undefined);
    return [
      ...answers.filter(({ step }) => step.isBelow),
      ...this.nextFinding(place),
      ...answers.filter(({ step }) => !step.isBelow && !step.breaksChain),
      ...this.nextChapter(place),
      ...answers.filter(({ step }) => step.breaksChain),
    ];
  }

  private nextFinding(place: Place): readonly Option[] {
    const { findings } = this.report;
    const finding = findings[place.findings];
    if (!finding || !this.mayEndChain(place)) return [];
    const chapters = this.chaptersAfter(
      'findings',
      finding,
      findings,
      findings.slice(0, place.findings),
      place,
    );
    if (chapters === undefined) return [];
    return [
      {
        step: { kind: 'finding', index: place.findings, isBelow: false, breaksChain: false },
        next: {
          ...place,
          chapters,
          findings: place.findings + 1,
          isFindingOpen: true,
          isRecommendationOpen: false,
        },
      },
    ];
  }

  private nextRecommendation(place: Place): Option | undefined {
    const index = place.recommendations;
    const recommendation = this.report.recommendations[index];
    const chapters = recommendation && this.chaptersAfterAnswer(recommendation, place);
    if (!recommendation || chapters === undefined) return undefined;
    const { findings } = recommendation;
    const isBelow = place.isFindingOpen && isOnly(findings, this.lastFinding(place));
    if (!isBelow && !this.canBeNamed(recommendation)) return undefined;
    const breaksChain = findings.length === 0 && place.isFindingOpen;
    if (breaksChain ? !this.mayEndChain(place) : !this.mayGoOn(place)) return undefined;
    return {
      step: { kind: 'recommendation', index, isBelow, breaksChain },
      next: {
        ...place,
        chapters,
        recommendations: index + 1,
        isFindingOpen: place.isFindingOpen && !breaksChain,
        isRecommendationOpen: true,
      },
    };
  }

  private nextAction(place: Place, queue: number): Option | undefined {
    const action = this.queues[queue]?.[place.actions[queue] ?? 0];
    const chapters = action && this.chaptersAfterAnswer(action, place);
    if (!action || chapters === undefined) return undefined;
    const { findings, recommendations } = action;
    const isBelow = place.isRecommendationOpen
      ? findings.length === 0 && isOnly(recommendations, this.lastRecommendation(place))
      : place.isFindingOpen && recommendations.length === 0 && isOnly(findings, this.lastFinding(place));
    if (!isBelow && !this.canBeNamed(action)) return undefined;
    const isAlone = findings.length + recommendations.length === 0;
    const breaksChain = isAlone && (place.isFindingOpen || place.isRecommendationOpen);
    if (breaksChain && !this.mayEndChain(place)) return undefined;
    return {
      step: { kind: 'action', index: this.indexes.get(action) ?? 0, isBelow, breaksChain },
      next: {
        ...place,
        chapters,
        actions: place.actions.map((count, each) => count + (each === queue ? 1 : 0)),
        ...(breaksChain ? { isFindingOpen: false, isRecommendationOpen: false } : {}),
      },
    };
  }

  private nextChapter(place: Place): readonly Option[] {
    const chapter = this.report.chapters[place.chapters];
    const isOther =
      chapter &&
      (chapter.kind === 'findings' ? !this.report.findings.length : chapter.kind !== 'recommendations');
    if (!isOther || !this.mayEndChain(place)) return [];
    return [
      {
        step: { kind: 'chapter', index: place.chapters, isBelow: false, breaksChain: false },
        next: {
          ...place,
          chapters: place.chapters + 1,
          isFindingOpen: false,
          isRecommendationOpen: false,
        },
      },
    ];
  }

  /**
   * How many chapters stand once an entry does; undefined when its chapter, which stands where the first of `all` does
   * that most readers may see, has not come yet.
   */
  private chaptersAfter(
    kind: string,
    entry: Marked,
    all: readonly Marked[],
    standing: readonly Marked[],
    { chapters }: Place,
  ): number | undefined {
    const isSeen = ({ marking }: Marked) => !all.some(each => isAbove(marking, each.marking));
    if (!isSeen(entry) || standing.some(isSeen)) return chapters;
    return this.report.chapters[chapters]?.kind === kind ? chapters + 1 : undefined;
  }

  private chaptersAfterAnswer(answer: Recommendation | Action, place: Place): number | undefined {
    const { recommendations } = this.report;
    const standing = this.queues.flatMap((queue, index) => queue.slice(0, place.actions[index]));
    return this.chaptersAfter(
      'recommendations',
      answer,
      [...recommendations, ...this.queues.flat()],
      [...recommendations.slice(0, place.recommendations), ...standing],
      place,
    );
  }

  /** False while something must still stand right below the recommendation, or the finding before its first one. */
  private mayGoOn(place: Place): boolean {
    const waiting = this.queues
      .flatMap((queue, index) => queue.slice(place.actions[index]))
      .filter(action => !this.canBeNamed(action));
    if (place.isRecommendationOpen) {
      return !waiting.some(({ recommendations }) => isOnly(recommendations, this.lastRecommendation(place)));
    }
    return !place.isFindingOpen || !waiting.some(({ findings }) => isOnly(findings, this.lastFinding(place)));
  }

  /** False while something must still stand below the finding or the recommendation. */
  private mayEndChain(place: Place): boolean {
    if (!this.mayGoOn(place)) return false;
    if (!place.isFindingOpen) return true;
    return !this.report.recommendations
      .slice(place.recommendations)
      .some(each => isOnly(each.findings, this.lastFinding(place)) && !this.canBeNamed(each));
  }

  private lastFinding({ findings }: Place): number | undefined {
    return this.report.findings[findings - 1]?.number;
  }

  private lastRecommendation({ recommendations }: Place): number | undefined {
    return this.report.recommendations[recommendations - 1]?.number;
  }

  /** True when everything that it answers has a name. */
  private canBeNamed(answer: Recommendation | Action): boolean {
    const { findings } = answer;
    const recommendations = 'recommendations' in answer ? answer.recommendations : [];
    return (
      findings.every(number => nameOf(number, this.report.findings) !== undefined) &&
      recommendations.every(number => nameOf(number, this.report.recommendations) !== undefined)
    );
  }
}

/** The name of the entry with this number. */
export function nameOf(
  number: number,
  entries: readonly { readonly number: number; readonly id?: string | undefined }[],
): string | undefined {
  return entries.find(entry => entry.number === number)?.id;
}

function isOnly(numbers: readonly number[], number: number | undefined): boolean {
  return numbers.length === 1 && numbers[0] === number;
}
