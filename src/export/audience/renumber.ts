/** Numbers without gaps, so that none tells that something was left out; what was issued keeps the one that its readers know. */
import { isAbove, type Marking } from '../../domain/marking.ts';
import type { Action, Report } from '../../report/report.ts';

type Numbers = ReadonlyMap<number, number>;

/**
 * The report with every list numbered from one, and every reference by number following. `ceiling` is that of its
 * readers: among what they got of an edition its entries were numbered without gaps, and are so still.
 */
export function renumber(report: Report, ceiling: Marking): Report {
  const issued = numbersIssued(report.editions ?? [], ceiling);
  const findings = numbersOf(report.findings, issued.finding);
  const recommendations = numbersOf(report.recommendations, issued.recommendation);
  const sections = numbersOf(report.sections);
  const annexes = numbersOf(report.annexes);
  const actions = numbersOf(
    [...report.recommendations.flatMap(entry => entry.actions), ...report.actions],
    issued.action,
  );
  const action = (entry: Action): Action => ({
    ...entry,
    number: actions.get(entry.number) ?? entry.number,
    findings: following(entry.findings, findings),
    recommendations: following(entry.recommendations, recommendations),
  });
  return {
    ...report,
    objectives: inOrder(report.objectives),
    sections: inOrder(report.sections),
    annexes: inOrder(report.annexes),
    meetings: inOrder(report.meetings),
    visits: inOrder(report.visits),
    findings: report.findings.map(entry => ({
      ...entry,
      number: findings.get(entry.number) ?? entry.number,
      recommendations: following(entry.recommendations, recommendations),
    })),
    recommendations: report.recommendations.map(entry => ({
      ...entry,
      number: recommendations.get(entry.number) ?? entry.number,
      findings: following(entry.findings, findings),
      actions: entry.actions.map(action),
    })),
    actions: report.actions.map(action),
    chapters: report.chapters
      .filter(
        chapter => chapter.kind === 'section' || chapter.kind === 'annex' || holds(report, chapter.kind),
      )
      .map(chapter => {
        if (chapter.kind === 'section') return { ...chapter, number: sections.get(chapter.number) ?? 1 };
        if (chapter.kind === 'annex') return { ...chapter, number: annexes.get(chapter.number) ?? 1 };
        return chapter;
      }),
  };
}

function inOrder<E extends { readonly number: number }>(entries: readonly E[]): readonly E[] {
  const numbers = numbersOf(entries);
  return entries.map(entry => ({ ...entry, number: numbers.get(entry.number) ?? entry.number }));
}

interface Numbered {
  readonly id?: string | undefined;
  readonly number: number;
}

function numbersOf(entries: readonly Numbered[], issued: ReadonlyMap<string, number> = NONE): Numbers {
  let next = issued.size;
  const numbers = new Map<number, number>();
  for (const { id = '', number } of entries.toSorted((a, b) => a.number - b.number))
    if (!numbers.has(number)) numbers.set(number, issued.get(id) ?? ++next);
  return numbers;
}

const NONE: ReadonlyMap<string, number> = new Map();

/** The numbers that readers know of each kind, by names: those of an edition follow those of the editions before. */
function numbersIssued(editions: NonNullable<Report['editions']>, ceiling: Marking) {
  const issued = {
    finding: new Map<string, number>(),
    recommendation: new Map<string, number>(),
    action: new Map<string, number>(),
  };
  for (const { codes } of editions) {
    for (const { kind, id, marking } of codes.toSorted((a, b) => a.number - b.number)) {
      if (!isAbove(marking, ceiling) && !issued[kind].has(id)) issued[kind].set(id, issued[kind].size + 1);
    }
  }
  return issued;
}

function following(numbers: readonly number[], to: Numbers): readonly number[] {
  return numbers.flatMap(number => to.get(number) ?? []);
}

function holds(
  report: Report,
  kind: 'objectives' | 'participants' | 'meetings' | 'findings' | 'recommendations',
): boolean {
  switch (kind) {
    case 'objectives':
    case 'participants':
      return report[kind].length > 0;
    case 'meetings':
      return report.meetings.length + report.visits.length > 0;
    case 'findings':
      return report.findings.length + report.uncovered.length > 0;
    case 'recommendations':
      return report.recommendations.length + report.actions.length > 0;
  }
}
