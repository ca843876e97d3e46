/** Small print about an entry as one paragraph: label and value, label and value. */
import type { IRunOptions, Paragraph, ParagraphChild } from 'docx';
import { directionOf, runsRightToLeft } from '../languages.ts';
import type { Fact, Facts, Item } from '../page/page.ts';
import { smallPrintOf } from '../page/runs.ts';
import { BOLD, footnote, joined, type Paper, paragraph, runs, words } from './paper.ts';
import { COLOR, STYLE } from './styles.ts';

/** All that is to be said, in one paragraph; none when that is nothing. */
export function smallPrint(
  paper: Paper,
  facts: readonly Fact[],
  left: number,
  { keepNext = false } = {},
): readonly Paragraph[] {
  if (facts.length === 0) return [];
  const parts = facts.map(({ label, said }) => [
    ...runs(label + paper.page.colon),
    ...saidList(paper, said, { color: COLOR.ink }),
  ]);
  return [
    paragraph(paper, joined(parts, '  ·  '), {
      style: STYLE.facts,
      indent: { left },
      ...(keepNext && { keepNext }),
    }),
  ];
}

/** What stands in the small print: all but what is cited in footnotes. */
export function uncited(facts: Facts): readonly Fact[] {
  return smallPrintOf(facts).flatMap(({ label, said }) => {
    const others = said.filter(({ role }) => role !== 'document');
    return others.length > 0 ? { label, said: others } : [];
  });
}

/** Footnotes with the documents that are cited. */
export function citations(paper: Paper, facts: readonly Fact[]): readonly ParagraphChild[] {
  return facts.flatMap(({ label, said }) => {
    const documents = said.filter(({ role }) => role === 'document');
    return documents.length > 0 ? [footnote(paper, label, documents)] : [];
  });
}

/** What is said under one label, with commas between. */
export function saidList(
  paper: Paper,
  said: readonly Item[],
  look: IRunOptions = {},
): readonly ParagraphChild[] {
  const { comma, language } = paper.page;
  // A figure that begins an item would otherwise run on with what stands before the comma, if that runs the other way.
  const isFromRight = directionOf(language) === 'rtl';
  const runsOtherWay = said.some(({ text }) => runsRightToLeft(text) !== isFromRight);
  const mark = runsOtherWay ? (isFromRight ? '\u200F' : '\u200E') : '';
  return joined(
    said.map(item => words(paper, [item], look)),
    comma + mark,
  );
}

/** How an entry is marked, when that is more than the mission as a whole. */
export function badge(marking: string | undefined): readonly ParagraphChild[] {
  if (marking === undefined) return [];
  return runs(` [${marking}]`, { ...BOLD, color: COLOR.alert });
}
