/** Lists, numbers and dates are written the way of the house. */
import { LIST_ITEM } from '../../lexicon/marks.ts';
import { ruleText } from '../../messages/rules.ts';
import { isMissionFile, type MissionFile } from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import type { Passage } from '../../syntax/prose.ts';
import { PROSE, type ProseEntry, type WordedPassage } from '../../terminology/own-prose.ts';
import type { Convention } from '../../terminology/vocabulary.ts';
import { perCheck } from '../per-check.ts';
import type { Reporter, Rule, RuleContext } from '../rule.ts';
import { passagesIn, passagesOfEntry, ruleOf, vocabularyIn } from '../words-of-report.ts';
import { checkDates } from './house-dates.ts';
import { checkShapes, type Shape } from './house-shapes.ts';
import { checkStarts } from './number-starts.ts';

export const listPunctuation: Rule<MissionFile | ProseEntry> = {
  code: 'words/list-punctuation',
  severity: 'info',
  from: 'review',
  why: 'These are the marks that every editor of a secretariat makes, in every report. They hold where the house pack has the `convention`: `list-ends`, `number-starts`, `date-style`, `figure-style`. All points of a report are one problem, with one fix.',
  visits: ['MissionFile', ...PROSE],
  check(node, report, context) {
    const { ends, numbers, dates, figures } = conventionsIn(context);
    if (isMissionFile(node)) {
      if (ends) checkEnds(ends, report, context);
      return;
    }
    if (!numbers && !dates && !figures) return;
    for (const worded of passagesOfEntry(node, context)) {
      if (numbers) checkStarts(worded, numbers, report);
      if (dates) checkDates(worded.passage, dates, report);
      if (figures) checkFigures(worded.passage, figures, report);
    }
  },
};

const conventionsIn = perCheck(context => {
  const { conventions } = vocabularyIn(context).vocabulary;
  const of = (kind: Convention['kind']) => conventions.find(convention => convention.kind === kind);
  return {
    ends: of('list-ends'),
    numbers: of('number-starts'),
    dates: of('date-style'),
    figures: of('figure-style'),
  };
});

/** A semicolon, or a conjunction, at the end of a point: where its last mark stands. */
const END = /;$|[;,]\s*(?:and|or|et|ou|y|o)$/iy;

interface End {
  readonly words: string;
  readonly where: Span;
}

/** All semicolons are one problem; a conjunction in the middle of a list is one of its own. */
function checkEnds({ origin }: Convention, report: Reporter, context: RuleContext): void {
  const ends = passagesIn(context).flatMap(endsOf);
  const source = ruleOf(origin);
  const [first, ...others] = ends.filter(({ words }) => words === ';');
  if (first) {
    const where = { ...first.where, others: others.map(other => other.where) };
    report(ruleText('words/list-punctuation.end', { end: first.words, source }), where, {
      title: ruleText('words/list-punctuation.fix.end', { count: others.length + 1 }),
      edits: [first, ...others].map(({ where }) => ({ span: where, text: '.' })),
    });
  }
  for (const { words, where } of ends.filter(end => end.words !== ';')) {
    report(ruleText('words/list-punctuation.end', { end: words, source }), where, {
      title: ruleText('words/list-punctuation.fix.end', { count: 1 }),
      edits: [{ span: where, text: '.' }],
    });
  }
}

function endsOf(worded: WordedPassage): readonly End[] {
  if (!/[;,]/.test(worded.text)) return [];
  const ends: End[] = [];
  let start = 0;
  for (const line of worded.text.split('\n')) {
    const text = line.trimEnd();
    END.lastIndex = Math.max(text.lastIndexOf(';'), text.lastIndexOf(','), 0);
    const end = END.exec(text);
    const words = end?.[0].trim() ?? '';
    const at = start + (end?.index ?? 0);
    if (end && isPoint(line, worded)) ends.push({ words, where: worded.passage.span(at, at + words.length) });
    start += line.length + 1;
  }
  return ends;
}

/** The points of a list are statements that follow one another, and items in prose. */
function isPoint(line: string, { entry }: WordedPassage): boolean {
  const isStatement = entry.$type !== 'Mission' && entry.$type !== 'Section';
  return isStatement || LIST_ITEM.test(line);
}

const HINT = /\d\s?%|\d ?[ap]\.?m|\d['’]s|(?:USD|US\$) ?\d|(?:from|between) \d{4}[-–]/i;

const SHAPES: readonly Shape[] = [
  { pattern: /(\d(?:[\d.,]*\d)?) ?%/gu, write: ([, figure]) => `${figure} per cent` },
  {
    pattern: /(?<![\d.:,])(\d{1,2})(?:[:.](\d\d))? ?([ap])(?:m\.?|\.m\.)(?![\p{L}\d])/giu,
    write: ([, hour, minutes = '00', half = '']) =>
      `${hour}${minutes === '00' ? '' : `.${minutes}`} ${half.toLowerCase()}.m.`,
  },
  { pattern: /(?<!\d)((?:1[5-9]|20)\d0)['’]s(?!\p{L})/gu, write: ([, decade]) => `${decade}s` },
  {
    pattern: /(?<!\p{L})(from|between) (\d{4})[-–](\d{4})(?!\d)/giu,
    write: ([, word = '', first, last]) =>
      `${word} ${first} ${word.toLowerCase() === 'from' ? 'to' : 'and'} ${last}`,
  },
  { pattern: /(?<!\p{L})(?:USD|US\$) ?(\d(?:[\d.,]*\d)?)/gu, write: ([, sum]) => `$${sum}` },
];

/** Reports each figure that is not written as the house writes it, but none within a quotation. */
function checkFigures(passage: Passage, convention: Convention, report: Reporter): void {
  if (HINT.test(passage.text)) checkShapes(passage, SHAPES, convention, report);
}
