/** Sustainable Development Goals, linked to where they are published, and what counts for each. */
import { goalName, goalNumber, goalOf } from '../../domain/development-goals.ts';
import { byGoal } from '../../report/by-goal.ts';
import { codeOf } from '../../report/code-of.ts';
import type { TableSheet } from '../table.ts';
import type { View } from '../view.ts';
import type { Fact, Item } from './page.ts';

/** A goal or target by its number and the short name of the goal. */
function goalItem({ language }: View, identifier: string): Item {
  const number = goalNumber(identifier);
  const text = [number, goalName(number, language)].filter(part => part !== undefined).join(' ');
  return { type: 'item', text, url: identifier, role: 'label' };
}

/** Several of them, each goal named the first time. */
export function goalItems(view: View, identifiers: readonly string[]): readonly Item[] {
  const named = new Set<string>();
  return identifiers.map(identifier => {
    const number = goalNumber(identifier);
    const item = goalItem(view, identifier);
    if (named.has(goalOf(number))) return { ...item, text: number };
    named.add(goalOf(number));
    return item;
  });
}

/** What pillars and themes say of their goals. */
export function goalFacts(
  view: View,
  entries: readonly { readonly sdg?: readonly string[] | undefined }[],
): readonly Fact[] {
  const goals = [...new Set(entries.flatMap(({ sdg = [] }) => sdg))];
  return goals.length === 0 ? [] : [{ label: view.labels.goals, said: goalItems(view, goals) }];
}

/** A line for each goal and target that something counts for; no lines where there are none. */
export function goalsTable(view: View): TableSheet {
  const { report, labels } = view;
  return {
    title: labels.goals,
    columns: [
      { title: labels.goals, width: 40 },
      { title: labels.findings, width: 40 },
      { title: labels.recommendations, width: 40 },
      { title: labels.total, width: 10 },
    ],
    rows: byGoal(report).map(({ goal, findings, recommendations }) => [
      { text: goalItem(view, goal).text, url: goal },
      findings.map(({ number }) => codeOf('finding', number)).join(', '),
      recommendations.map(({ number }) => codeOf('recommendation', number)).join(', '),
      findings.length + recommendations.length,
    ]),
  };
}
