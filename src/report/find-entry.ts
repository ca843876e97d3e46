/** Finds what a name in a report stands for. */
import type { Marking } from '../domain/marking.ts';
import type { Target } from './anchor-of.ts';
import type { Block, Inline } from './blocks.ts';
import type { Numbered } from './code-of.ts';
import type { Report } from './report.ts';
import { pillarsOf } from './tags-of.ts';

/** What every entry that can be mentioned has. */
export interface Entry {
  readonly id?: string | undefined;
  readonly number?: number;
  readonly title: string;
  readonly inlines: readonly Inline[];
  readonly blocks: readonly Block[];
  readonly titles?: Report['mission']['titles'];
  readonly marking?: Marking;
  readonly unread?: readonly string[] | undefined;
  readonly stray?: readonly string[] | undefined;
}

const indexes = new WeakMap<Report, ReadonlyMap<string, Entry>>();

/** The entry of this sort and name; undefined when the report holds none. */
export function findEntry(report: Report, target: Target, id: string): Entry | undefined {
  return indexFor(report).get(`${target} ${id}`);
}

/** The entry of this sort and number; undefined when the report holds none. */
export function findNumbered(report: Report, target: Numbered, number: number): Entry | undefined {
  return indexFor(report).get(numberKey(target, number));
}

/** Every entry that can be mentioned, with its sort, in the order of the report. */
export function* entriesOf(report: Omit<Report, 'remarks'>): Generator<readonly [Target, Entry]> {
  yield ['mission', report.mission];
  if (report.programme) yield ['programme', report.programme];
  for (const pillar of pillarsOf(report)) {
    yield ['pillar', pillar];
    for (const theme of pillar.themes) yield ['theme', theme];
  }
  const { persons, organizations } = report.beside;
  for (const organization of [...report.organizations, ...organizations]) {
    yield ['organization', organization];
  }
  for (const participant of report.participants) yield ['participant', participant];
  for (const person of [...report.persons, ...persons]) yield ['person', person];
  for (const objective of report.objectives) yield ['objective', objective];
  for (const section of [...report.sections, ...report.annexes]) yield ['section', section];
  for (const meeting of report.meetings) yield ['meeting', meeting];
  for (const visit of report.visits) yield ['visit', visit];
  for (const finding of report.findings) yield ['finding', finding];
  for (const recommendation of report.recommendations) {
    yield ['recommendation', recommendation];
    for (const action of recommendation.actions) yield ['action', action];
  }
  for (const action of report.actions) yield ['action', action];
}

/** The names of everything in a report that has one. */
export function idsOf(report: Report): ReadonlySet<string> {
  return new Set([...entriesOf(report)].flatMap(([, { id }]) => id ?? []));
}

/** Made once for each report, in which everything is cited. */
function indexFor(report: Report): ReadonlyMap<string, Entry> {
  let index = indexes.get(report);
  if (!index) {
    index = indexOf(report);
    indexes.set(report, index);
  }
  return index;
}

function indexOf(report: Report): ReadonlyMap<string, Entry> {
  const index = new Map<string, Entry>();
  for (const [target, entry] of entriesOf(report)) {
    if (entry.id !== undefined) index.set(`${target} ${entry.id}`, entry);
    if (entry.number !== undefined) index.set(numberKey(target, entry.number), entry);
  }
  return index;
}

/** No name begins so. */
function numberKey(target: Target, number: number): string {
  return `${target} #${number}`;
}
