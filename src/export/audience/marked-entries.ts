/** Whatever of a report can be marked, and what of it some readers do not get. */
import { type Audience, CEILING, isAbove, type Marking } from '../../domain/marking.ts';
import { anchorOf, noActionAnchor, uncoveredAnchor } from '../../report/anchor-of.ts';
import { codeOf, isNumbered } from '../../report/code-of.ts';
import { type Entry, entriesOf } from '../../report/find-entry.ts';
import { plainText } from '../../report/plain-text.ts';
import type { Report } from '../../report/report.ts';

export interface MarkedEntry {
  /** Its entry word. */
  readonly kind: string;
  /** What its author calls it, where it has a name. */
  readonly name?: string;
  /** How exports for readers inside cite it. */
  readonly code?: string;
  readonly anchor: string;
  readonly marking: Marking;
  readonly said: Pick<Entry, 'inlines' | 'blocks' | 'titles'>;
}

/** An entry that is not in an export, as whoever made that finds it. */
export interface LeftOut extends Pick<MarkedEntry, 'anchor' | 'marking'> {
  /** `F12`, `person brandt`. */
  readonly entry: string;
  readonly title: string;
}

/** All that is marked, and what is unclassified but could be, in the order of the report. */
export function* markedIn(report: Report): Generator<MarkedEntry> {
  const annexes = new Set<object>(report.annexes);
  for (const [target, said] of entriesOf(report)) {
    const { id, number, marking } = said;
    if (!marking) continue;
    const kind = annexes.has(said) ? 'annex' : target;
    yield {
      ...{ kind, marking, said, anchor: anchorOf(kind, said) },
      ...(id !== undefined && { name: id }),
      ...(isNumbered(kind) && number !== undefined && { code: codeOf(kind, number) }),
    };
  }
  for (const said of report.uncovered) {
    const name = said.pillars.map(pillar => `#${pillar}`).join(' ');
    yield { kind: 'uncovered', name, anchor: uncoveredAnchor(report, said), marking: said.marking, said };
  }
  for (const finding of report.findings) {
    const { number, noAction: said } = finding;
    if (!said) continue;
    const name = `of ${codeOf('finding', number)}`;
    yield { kind: 'no-action', name, anchor: noActionAnchor(finding), marking: said.marking, said };
  }
}

/** What these readers do not get of a report. */
export function leftOutFor(audience: Audience, report: Report): readonly LeftOut[] {
  if (audience === 'internal') return [];
  return [...markedIn(report)]
    .filter(({ marking }) => isAbove(marking, CEILING[audience]))
    .map(({ kind, name = '', code, anchor, marking, said }) => ({
      ...{ anchor, marking },
      entry: code ?? `${kind} ${name}`.trim(),
      title: plainText(said.inlines),
    }));
}
