/**
 * Where findings, recommendations and actions stand. Each answers what stands above it unless it names something
 * else, and each kind is numbered by its order in the file; so an answer to an entry without a name must stand right
 * below it, and one that answers nothing must stand below no finding. The order is found by trying what reads best
 * first, and going back where that leads nowhere.
 */
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
  readonly actions: number;
  readonly chapters: number;
  readonly isFindingOpen: boolean;
  readonly isRecommendationOpen: boolean;
}

interface Option {
  readonly step: Step;
  readonly next: Place;
}

/** All actions of a report, by number. */
export function actionsOf(report: Report): readonly Action[] {
  const own = report.recommendations.flatMap(({ actions }) => actions);
  return [...report.actions, ...own].sort((a, b) => a.number - b.number);
}

/** The order of a report's entries; `chapter` stands for each of its chapters but findings and recommendations. */
export function orderOf(report: Report): readonly Step[] {
  const maze = new Maze(report);
  const start: Place = {
    findings: 0,
    recommendations: 0,
    actions: 0,
    chapters: 0,
    isFindingOpen: false,
    isRecommendationOpen: false,
  };
  const path: { readonly step: Step | undefined; readonly options: Option[] }[] = [
    { step: undefined, options: maze.optionsAt(start) },
  ];
  const seen = new Set<string>();
  let last = start;
  while (!maze.isEnd(last)) {
    const here = path.at(-1);
    if (!here) return maze.anyOrder();
    const option = here.options.shift();
    if (!option) {
      path.pop();
      continue;
    }
    const key = Object.values(option.next).join();
    if (seen.has(key)) continue;
    seen.add(key);
    last = option.next;
    path.push({ step: option.step, options: maze.optionsAt(last) });
  }
  return path.flatMap(({ step }) => step ?? []);
}

class Maze {
  private readonly report: Report;
  private readonly actions: readonly Action[];

  constructor(report: Report) {
    this.report = report;
    this.actions = actionsOf(report);
  }

  isEnd({ findings, recommendations, actions, chapters }: Place): boolean {
    const { report } = this;
    return (
      findings === report.findings.length &&
      recommendations === report.recommendations.length &&
      actions === this.actions.length &&
      chapters === report.chapters.length
    );
  }

  /** What may come next, the best first. */
  optionsAt(place: Place): Option[] {
    const action = this.nextAction(place);
    const recommendation = this.nextRecommendation(place);
    const answers = [action, recommendation].filter(option => option !== undefined);
    return [
      ...answers.filter(({ step }) => step.isBelow),
      ...this.nextFinding(place),
      ...answers.filter(({ step }) => !step.isBelow && !step.breaksChain),
      ...this.nextChapter(place),
      ...answers.filter(({ step }) => step.breaksChain),
    ];
  }

  /** The order of the kinds, for a report that no text could give. */
  anyOrder(): readonly Step[] {
    const steps = (kind: Step['kind'], { length }: readonly unknown[]) =>
      Array.from({ length }, (_, index) => ({ kind, index, isBelow: false, breaksChain: false }));
    const { chapters, findings, recommendations } = this.report;
    return [
      ...steps('chapter', chapters),
      ...steps('finding', findings),
      ...steps('recommendation', recommendations),
      ...steps('action', this.actions),
    ];
  }

  private nextFinding(place: Place): readonly Option[] {
    const chapters = this.chaptersAfter('findings', place.findings === 0, place);
    if (place.findings === this.report.findings.length || chapters === undefined || !this.mayEndChain(place))
      return [];
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
    const chapters = this.chaptersAfterAnswers(place);
    if (!recommendation || chapters === undefined) return undefined;
    const { findings } = recommendation;
    const isBelow = place.isFindingOpen && isOnly(findings, place.findings);
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

  private nextAction(place: Place): Option | undefined {
    const index = place.actions;
    const action = this.actions[index];
    const chapters = this.chaptersAfterAnswers(place);
    if (!action || chapters === undefined) return undefined;
    const { findings, recommendations } = action;
    const isBelow = place.isRecommendationOpen
      ? findings.length === 0 && isOnly(recommendations, place.recommendations)
      : place.isFindingOpen && recommendations.length === 0 && isOnly(findings, place.findings);
    if (!isBelow && !this.canBeNamed(action)) return undefined;
    const isAlone = findings.length + recommendations.length === 0;
    const breaksChain = isAlone && (place.isFindingOpen || place.isRecommendationOpen);
    if (breaksChain && !this.mayEndChain(place)) return undefined;
    return {
      step: { kind: 'action', index, isBelow, breaksChain },
      next: {
        ...place,
        chapters,
        actions: index + 1,
        ...(breaksChain ? { isFindingOpen: false, isRecommendationOpen: false } : {}),
      },
    };
  }

  private nextChapter(place: Place): readonly Option[] {
    const chapter = this.report.chapters[place.chapters];
    const isOther = chapter && chapter.kind !== 'findings' && chapter.kind !== 'recommendations';
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

  /** How many chapters stand once an entry of this kind does; undefined when its chapter has not come yet. */
  private chaptersAfter(kind: string, isFirst: boolean, { chapters }: Place): number | undefined {
    if (!isFirst) return chapters;
    return this.report.chapters[chapters]?.kind === kind ? chapters + 1 : undefined;
  }

  private chaptersAfterAnswers(place: Place): number | undefined {
    return this.chaptersAfter('recommendations', place.recommendations + place.actions === 0, place);
  }

  /** False while something must still stand right below the recommendation, or the finding before its first one. */
  private mayGoOn(place: Place): boolean {
    const waiting = this.actions.slice(place.actions).filter(action => !this.canBeNamed(action));
    if (place.isRecommendationOpen) {
      return !waiting.some(({ recommendations }) => isOnly(recommendations, place.recommendations));
    }
    return !place.isFindingOpen || !waiting.some(({ findings }) => isOnly(findings, place.findings));
  }

  /** False while something must still stand below the finding or the recommendation. */
  private mayEndChain(place: Place): boolean {
    if (!this.mayGoOn(place)) return false;
    if (!place.isFindingOpen) return true;
    return !this.report.recommendations
      .slice(place.recommendations)
      .some(each => isOnly(each.findings, place.findings) && !this.canBeNamed(each));
  }

  /** True when everything that it answers has a name. */
  private canBeNamed(answer: Recommendation | Action): boolean {
    const { findings } = answer;
    const recommendations = 'recommendations' in answer ? answer.recommendations : [];
    return (
      findings.every(number => this.report.findings[number - 1]?.id !== undefined) &&
      recommendations.every(number => this.report.recommendations[number - 1]?.id !== undefined)
    );
  }
}

function isOnly(numbers: readonly number[], number: number): boolean {
  return numbers.length === 1 && numbers[0] === number;
}
