/** The Sustainable Development Goals that a report serves: named by an entry, or by what it is tagged with. */
import { GOAL_NUMBERS, goalNumber, targetsOf } from '../domain/development-goals.ts';
import type { Action, Finding, Recommendation, Report } from './report.ts';
import { tagsOf } from './tags-of.ts';

/**
 * The identifiers of the goals and targets of an entry: its own, then those of its tags. A recommendation or action
 * without any has those of the findings that it answers.
 */
export function goalsOf(report: Report, entry: Finding | Recommendation | Action): readonly string[] {
  const tags = 'pillars' in entry ? tagsOf(report, entry) : { pillars: [], themes: [] };
  const own = 'sdg' in entry ? [entry] : [];
  const goals = [...own, ...tags.themes, ...tags.pillars].flatMap(({ sdg = [] }) => sdg);
  const answered = goals.length === 0 && 'findings' in entry ? entry.findings : [];
  const findings = report.findings.filter(({ number }) => answered.includes(number));
  return [...new Set([...goals, ...findings.flatMap(finding => goalsOf(report, finding))])];
}

/** What counts for a goal or target. */
export interface GoalGroup {
  readonly goal: string;
  readonly findings: readonly Finding[];
  readonly recommendations: readonly Recommendation[];
}

/** One group for each goal and target that something counts for, in the order of their numbers. */
export function byGoal(report: Report): readonly GoalGroup[] {
  const order = GOAL_NUMBERS.flatMap(goal => [goal, ...targetsOf(goal)]);
  const place = (goal: string) => order.indexOf(goalNumber(goal));
  const entries = [...report.findings, ...report.recommendations];
  const goals = new Map(entries.map(entry => [entry, goalsOf(report, entry)]));
  const counted = <E extends Finding | Recommendation>(list: readonly E[], goal: string) =>
    list.filter(entry => goals.get(entry)?.includes(goal)).sort((a, b) => a.number - b.number);
  return [...new Set([...goals.values()].flat())]
    .sort((a, b) => place(a) - place(b))
    .map(goal => ({
      goal,
      findings: counted(report.findings, goal),
      recommendations: counted(report.recommendations, goal),
    }));
}
