/** Small print about an entry as one paragraph: label and value, label and value. */
import type { IRunOptions, Paragraph, ParagraphChild } from 'docx';
import { directionOf, runsRightToLeft } from '../languages.ts';
import type { Fact, Facts, Said } from '../page/page.ts';
import { isNew, isOld, parted } from '../page/parted.ts';
import { smallPrintOf } from '../page/runs.ts';
import { BOLD, footnote, joined, type Paper, paragraph, runs, within, words } from './paper.ts';
import { COLOR, STYLE } from './styles.ts';

/** All that is to be said, in one paragraph; none when that is nothing. */
export function smallPrint(
  paper: Paper,
  facts: readonly Fact[],
  left: number,
  { keepNext = false } = {},
): readonly Paragraph[] {
  if (facts.length === 0) return [];
  const told = (fact: Fact) => {
    const inner = within(paper, fact);
    return [
      ...runs(inner, fact.label + paper.page.colon),
      ...valueList(inner, fact.said, { color: COLOR.ink }),
    ];
  };
  return [
    paragraph(paper, joined(paper, '  ·  ', parted(facts), told), {
      style: STYLE.facts,
      indent: { left },
      ...(keepNext && { keepNext }),
    }),
  ];
}

/** What stands in the small print: all but what is cited in footnotes. */
export function uncited(facts: Facts): readonly Fact[] {
  return smallPrintOf(facts).flatMap(fact => {
    const others = fact.said.filter(({ role }) => role !== 'document');
    return others.length > 0 ? { ...fact, said: others } : [];
  });
}

/** Footnotes with the documents that are cited. */
export function citations(paper: Paper, facts: readonly Fact[]): readonly ParagraphChild[] {
  return facts.flatMap(({ label, said, change }) => {
    const documents = said.filter(({ role }) => role === 'document');
    if (documents.length === 0) return [];
    const became = change ?? becameOf(documents);
    return [footnote(within(paper, became === undefined ? {} : { change: became }), label, documents)];
  });
}

/** What became of things as a whole: new where none of them stood here before, gone where none is left. */
function becameOf(said: Said): 'inserted' | 'deleted' | undefined {
  if (!said.some(({ change }) => isOld(change))) return 'inserted';
  return said.some(({ change }) => isNew(change)) ? undefined : 'deleted';
}

/** What is said under one label, with commas between. */
export function valueList(paper: Paper, said: Said, look: IRunOptions = {}): readonly ParagraphChild[] {
  const { comma, language } = paper.page;
  // A figure that begins an item would otherwise run on with what stands before the comma, if that runs the other way.
  const isFromRight = directionOf(language) === 'rtl';
  const runsOtherWay = said.some(({ text }) => runsRightToLeft(text) !== isFromRight);
  const mark = runsOtherWay ? (isFromRight ? '\u200F' : '\u200E') : '';
  return joined(paper, comma + mark, parted(said), item => words(paper, [item], look));
}

/** How an entry is marked, when that is more than the mission as a whole. */
export function badge(paper: Paper, marking: Said = []): readonly ParagraphChild[] {
  return marking.flatMap(item =>
    runs(within(paper, item), ` [${item.text}]`, { ...BOLD, color: COLOR.alert }),
  );
}
