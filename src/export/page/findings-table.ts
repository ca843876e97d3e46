/** The findings as a table, one line each. */
import { BASES, KINDS, LEVELS } from '../../domain/scales.ts';
import { plainAttributesOf } from '../../lexicon/attributes.ts';
import { anchorOf } from '../../report/anchor-of.ts';
import { goalsOf } from '../../report/by-goal.ts';
import { codeOf } from '../../report/code-of.ts';
import { sourceLabel } from '../../report/label-of.ts';
import { shownMarking } from '../../report/overall-marking.ts';
import { plainBlocks } from '../../report/plain-text.ts';
import type { Finding } from '../../report/report.ts';
import { tagsOf } from '../../report/tags-of.ts';
import type { Cell, Column, TableSheet } from '../table.ts';
import type { View } from '../view.ts';
import { followed, plainItems } from './facts.ts';

/** Every finding with what is said about it; the name in the last column never changes. */
export function findingsTable(view: View): TableSheet {
  return {
    title: view.labels.findings,
    columns: columnsOf(view),
    rows: view.report.findings.map(finding => rowOf(finding, view)),
  };
}

const PLAIN_ROWS = plainAttributesOf('Finding').filter(({ columns }) => columns?.findings !== undefined);

function columnsOf({ labels }: View): readonly Column[] {
  return [
    { title: labels.number, width: 6 },
    { title: labels.pillar, width: 24 },
    { title: labels.theme, width: 20 },
    { title: labels.finding, width: 60 },
    { title: labels.details, width: 40 },
    { title: labels.kind, width: 14, choices: KINDS.map(kind => labels[`kind.${kind}`]) },
    { title: labels.severity, width: 11, choices: LEVELS.map(level => labels[`severity.${level}`]) },
    { title: labels.basis, width: 12, choices: BASES.map(basis => labels[`basis.${basis}`]) },
    { title: labels.source, width: 30 },
    ...PLAIN_ROWS.map(({ label, columns }) => ({ title: labels[label], width: columns?.findings ?? 0 })),
    { title: labels.recommendations, width: 14 },
    { title: labels.noAction, width: 24 },
    { title: labels.follows, width: 22 },
    { title: labels.classification, width: 16 },
    { title: labels.name, width: 18 },
  ];
}

function rowOf(finding: Finding, view: View): readonly Cell[] {
  const { report, labels, plain, mention } = view;
  const { kind, severity, basis } = finding;
  const { pillars, themes } = tagsOf(report, finding);
  const details = ({ blocks }: Pick<Finding, 'blocks'>) => plainBlocks(blocks, each => mention(each).text);
  return [
    codeOf('finding', finding.number),
    pillars.map(plain).join('; '),
    themes.map(plain).join('; '),
    plain(finding),
    details(finding),
    kind && labels[`kind.${kind}`],
    severity && labels[`severity.${severity}`],
    basis && labels[`basis.${basis}`],
    finding.sources.map(source => sourceLabel(report, source).text).join('; '),
    ...PLAIN_ROWS.map(row =>
      plainItems(
        view,
        row.value === 'goals' ? { ...finding, [row.word]: goalsOf(report, finding) } : finding,
        row,
      )
        .map(({ text }) => text)
        .join('; '),
    ),
    finding.recommendations.map(number => codeOf('recommendation', number)).join(', '),
    finding.noAction && [plain(finding.noAction), details(finding.noAction)].filter(Boolean).join('\n'),
    followed(finding)[0]?.text,
    labels[`class.${shownMarking(report, finding.marking)}`],
    anchorOf('finding', finding),
  ];
}
