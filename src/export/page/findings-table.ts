import { BASES, KINDS, LEVELS } from '../../domain/scales.ts';
import { type PlainRow, plainAttributesOf } from '../../lexicon/attributes.ts';
import { goalsOf } from '../../report/by-goal.ts';
import { codeOf } from '../../report/code-of.ts';
import { sourceLabel } from '../../report/label-of.ts';
import { shownMarking } from '../../report/overall-marking.ts';
import { plainBlocks } from '../../report/plain-text.ts';
import type { Finding } from '../../report/report.ts';
import { tagsOf } from '../../report/tags-of.ts';
import { valueLabel } from '../labels.ts';
import type { Cell, Column, TableSheet } from '../table.ts';
import type { View } from '../view.ts';
import { followed, plainItems } from './facts.ts';
import { listOf } from './runs.ts';

type FindingColumn = Column & { cell(finding: Finding): Cell };

/** Every finding with what is said about it; the name in the last column, where it has one, never changes. */
export function findingsTable(view: View): TableSheet {
  const columns = columnsOf(view);
  return {
    title: view.labels.findings,
    columns,
    rows: view.report.findings
      .toSorted((a, b) => a.number - b.number)
      .map(finding => columns.map(({ cell }) => cell(finding))),
  };
}

function columnsOf(view: View): readonly FindingColumn[] {
  const { report, labels, plain, mention } = view;
  const details = ({ blocks }: Pick<Finding, 'blocks'>) => plainBlocks(blocks, each => mention(each).text);
  const own = (title: string, width: number, cell: FindingColumn['cell']) => ({ title, width, cell });
  const mark = (role: 'kind' | 'severity' | 'basis', width: number, words: readonly string[]) => ({
    ...own(labels[role], width, ({ [role]: value }) => value && valueLabel(labels, role, value)),
    choices: words.map(word => valueLabel(labels, role, word)),
  });
  const plainColumn = (row: PlainRow, width: number) =>
    own(labels[row.label], width, finding => {
      const { word, value } = row;
      const said = value === 'goals' ? { ...finding, [word]: goalsOf(report, finding) } : finding;
      return listOf(plainItems(view, said, row), '; ');
    });
  return [
    own(labels.number, 6, ({ number }) => codeOf('finding', number)),
    own(labels.pillar, 24, each => tagsOf(report, each).pillars.map(plain).join('; ')),
    own(labels.theme, 20, each => tagsOf(report, each).themes.map(plain).join('; ')),
    own(labels.finding, 60, plain),
    own(labels.details, 40, details),
    mark('kind', 14, KINDS),
    mark('severity', 11, LEVELS),
    mark('basis', 12, BASES),
    own(labels.source, 30, each => each.sources.map(one => sourceLabel(report, one).text).join('; ')),
    ...plainAttributesOf('Finding').flatMap(row => {
      const width = row.columns?.findings;
      return width === undefined ? [] : plainColumn(row, width);
    }),
    own(labels.recommendations, 14, each =>
      each.recommendations.map(number => codeOf('recommendation', number)).join(', '),
    ),
    own(
      labels.noAction,
      24,
      ({ noAction }) => noAction && [plain(noAction), details(noAction)].filter(Boolean).join('\n'),
    ),
    own(labels.follows, 22, each => listOf(followed(view, each), view.comma)),
    own(labels.classification, 16, each => labels[`class.${shownMarking(report, each.marking)}`]),
    own(labels.name, 18, ({ id }) => id),
  ];
}
