/** Small print about an entry as one paragraph: label and value, label and value. */
import type { Paragraph, ParagraphChild } from 'docx';
import { isAbove, type Marking } from '../../domain/marking.ts';
import type { Fact, Said } from '../facts.ts';
import { joined, type Paper, paragraph, reference, runs } from './paper.ts';
import { STYLE } from './styles.ts';

/** What is said stands out from its label. */
const INK = '1C2630';

/** All that is to be said, in one paragraph; none when that is nothing. */
export function smallPrint(paper: Paper, facts: readonly Fact[], left: number): readonly Paragraph[] {
  if (facts.length === 0) return [];
  const parts = facts.map(({ label, said }) => [...runs(`${label}: `), ...saidList(paper, said)]);
  return [paragraph(paper, joined(parts, '  ·  '), { style: STYLE.facts, indent: { left } })];
}

/** What is said under one label, with commas between. */
export function saidList({ view }: Paper, said: readonly Said[]): readonly ParagraphChild[] {
  return joined(
    said.map(each => reference(each, { color: INK })),
    view.comma,
  );
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
