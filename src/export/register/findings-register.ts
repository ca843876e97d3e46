/** A register of findings: its columns, and the order of its lines. */
import { KINDS, LEVELS } from '../../domain/scales.ts';
import { type Labels, valueLabel } from '../labels.ts';
import type { FindingRecord } from './record.ts';
import { byMissionAndKey, FOLLOWED_CELLS, type RegisterColumn, withChoice } from './register-table.ts';

type FindingColumn = RegisterColumn<FindingRecord>;

/** The columns of what is found, in order. */
export function findingColumns(labels: Labels): readonly FindingColumn[] {
  const column = (
    name: string,
    title: string,
    width: number,
    cell: FindingColumn['cell'],
    more: Pick<FindingColumn, 'isHidden' | 'choices'> = {},
  ) => withChoice({ name, title, width, cell, ...more });
  const common = (
    name: keyof typeof FOLLOWED_CELLS & keyof Labels,
    width: number,
    more?: Pick<FindingColumn, 'isHidden'>,
  ) => column(name, labels[name], width, FOLLOWED_CELLS[name], more);
  const scale = (name: 'kind' | 'severity', width: number, words: readonly string[]) =>
    column(
      name,
      labels[name],
      width,
      ({ [name]: value }) => (value === null ? undefined : valueLabel(labels, name, value)),
      { choices: words.map(word => valueLabel(labels, name, word)) },
    );
  return [
    common('mission', 28),
    common('reference', 16, { isHidden: true }),
    common('number', 7),
    column('recommendation', labels.finding, 50, ({ text }) => text),
    common('pillar', 24),
    scale('kind', 14, KINDS),
    scale('severity', 11, LEVELS),
    column('sources', labels.source, 30, ({ sources }) => sources.join('; ')),
    column('places', labels.place, 20, ({ places }) => places.join('; ')),
    column('recommendations', labels.recommendations, 14, each => each.recommendations.join(', ')),
    common('addressee', 24),
    column('status', labels.status, 12, ({ status }) =>
      status === null ? undefined : valueLabel(labels, 'status', status),
    ),
    column('openFor', labels.openFor, 10, FOLLOWED_CELLS.openFor),
    common('lastMonth', 16),
    common('updated', 12),
    common('updatedBy', 24),
    common('updateText', 40),
    common('undecided', 30),
    common('documents', 30),
    common('updates', 40, { isHidden: true }),
    common('missions', 32),
    common('classification', 20),
  ];
}

/** What still holds first, and of that the gravest. */
export function findingsInOrder(records: readonly FindingRecord[]): readonly FindingRecord[] {
  const rank = ({ severity }: FindingRecord) => (severity === null ? -1 : LEVELS.indexOf(severity));
  return records.toSorted(
    (a, b) => Number(b.isOpen) - Number(a.isOpen) || rank(b) - rank(a) || byMissionAndKey(a, b),
  );
}
