/** Numbers without gaps, so that none tells that something was left out. */
import type { Action, Report } from '../../report/report.ts';

type Numbers = ReadonlyMap<number, number>;

/** The report with every list numbered from one, and every reference by number following. */
export function renumber(report: Report): Report {
  const findings = numbersOf(report.findings);
  const recommendations = numbersOf(report.recommendations);
  const sections = numbersOf(report.sections);
  const annexes = numbersOf(report.annexes);
  const actions = numbersOf([...report.recommendations.flatMap(entry => entry.actions), ...report.actions]);
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
    findings: inOrder(report.findings).map(entry => ({
      ...entry,
      recommendations: following(entry.recommendations, recommendations),
    })),
    recommendations: inOrder(report.recommendations).map(entry => ({
      ...entry,
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

function numbersOf(entries: readonly { readonly number: number }[]): Numbers {
  return new Map(
    [...new Set(entries.map(({ number }) => number))]
      .sort((a, b) => a - b)
      .map((number, index) => [number, index + 1]),
  );
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
