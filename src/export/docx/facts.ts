/** Small print about an entry as one paragraph: label and value, label and value. */
import type { Paragraph, ParagraphChild } from 'docx';
import { isAbove, type Marking } from '../../domain/marking.ts';
import type { Action, Party, Recommendation } from '../../report/report.ts';
import { joined, type Paper, paragraph, reference, runs } from './paper.ts';
import { STYLE } from './styles.ts';

/** A label with what it says; left out when that is nothing. */
export type Fact = readonly [label: string, value: string | readonly ParagraphChild[] | undefined];

/** All that is to be said, in one paragraph; none when that is nothing. */
export function facts(paper: Paper, list: readonly Fact[], left: number): readonly Paragraph[] {
  const parts = list.flatMap(([label, value]) => {
    if (value === undefined || value.length === 0) return [];
    const said = typeof value === 'string' ? runs(value, { color: '1C2630' }) : value;
    return [[...runs(`${label}: `), ...said]];
  });
  if (parts.length === 0) return [];
  return [paragraph(paper, joined(parts, '  ·  '), { style: STYLE.facts, indent: { left } })];
}

/** Parties by name. */
export function parties(paper: Paper, list: readonly Party[]): readonly ParagraphChild[] {
  return joined(
    list.map(party => reference(paper.view.party(party), { color: '1C2630' })),
    ', ',
  );
}

/** A due date, or what is said in its place. */
export function due(
  paper: Paper,
  { due: date, dueText }: Pick<Recommendation | Action, 'due' | 'dueText'>,
): string {
  return date === undefined ? (dueText ?? '') : paper.view.date(date);
}

/** How an entry is marked, when that is more than the mission as a whole. */
export function badge({ view }: Paper, marking: Marking): readonly ParagraphChild[] {
  if (!isAbove(marking, view.report.mission.marking)) return [];
  return runs(` [${view.labels[`class.${marking}`]}]`, {
    bold: true,
    boldComplexScript: true,
    color: '9B2226',
  });
}
