/** The findings of a report, gathered under the pillars that it can have. */
import { KINDS, type Kind } from '../domain/scales.ts';
import type { Finding, Pillar, Report, Uncovered } from './report.ts';
import { pillarsOf } from './tags-of.ts';

/** What a report says on one pillar; without `pillar`, what it says on none. */
export interface PillarGroup {
  readonly pillar?: Pillar;
  /** Findings that have it as their primary pillar. */
  readonly findings: readonly Finding[];
  /** Findings of other pillars that touch it too. */
  readonly related: readonly Finding[];
  readonly uncovered: readonly Uncovered[];
}

/** One group a pillar, in their order, and a last one for what has no pillar. */
export function findingsByPillar(report: Report): readonly PillarGroup[] {
  const groups: PillarGroup[] = pillarsOf(report).map(pillar => ({
    pillar,
    findings: report.findings.filter(finding => finding.pillars[0] === pillar.id),
    related: report.findings.filter(finding => finding.pillars.indexOf(pillar.id) > 0),
    uncovered: report.uncovered.filter(entry => entry.pillars.includes(pillar.id)),
  }));
  const known = new Set(groups.map(group => group.pillar?.id));
  const rest: PillarGroup = {
    findings: report.findings.filter(finding => !known.has(finding.pillars[0])),
    related: [],
    uncovered: report.uncovered.filter(entry => !entry.pillars.some(pillar => known.has(pillar))),
  };
  return rest.findings.length + rest.uncovered.length > 0 ? [...groups, rest] : groups;
}

/** How many findings of each kind a group has, `unspecified` for those without one. */
export interface Tally {
  readonly pillar?: Pillar;
  readonly total: number;
  readonly counts: readonly { readonly kind: Kind | 'unspecified'; readonly count: number }[];
}

/** The figures behind the chart of findings by pillar and kind; kinds that nowhere occur are left out. */
export function tallyByPillar(report: Report): readonly Tally[] {
  const kinds = [...KINDS, 'unspecified' as const].filter(kind =>
    report.findings.some(finding => (finding.kind ?? 'unspecified') === kind),
  );
  return findingsByPillar(report).map(({ pillar, findings }) => ({
    ...(pillar && { pillar }),
    total: findings.length,
    counts: kinds.map(kind => ({
      kind,
      count: findings.filter(finding => (finding.kind ?? 'unspecified') === kind).length,
    })),
  }));
}
