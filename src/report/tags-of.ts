import type { Pillar, Report, Theme } from './report.ts';

/** The pillars that what is tagged can count for: those of the programme, and then the report's own. */
export function pillarsOf({
  programme,
  pillars = [],
}: Pick<Report, 'programme' | 'pillars'>): readonly Pillar[] {
  return [...(programme?.pillars ?? []), ...pillars];
}

/** The pillars and themes of an entry in the author's order, the primary pillar first. */
export function tagsOf(
  report: Report,
  entry: { readonly pillars: readonly string[]; readonly themes: readonly string[] },
): { readonly pillars: readonly Pillar[]; readonly themes: readonly Theme[] } {
  const pillars = pillarsOf(report);
  const themes = pillars.flatMap(pillar => pillar.themes);
  return {
    pillars: entry.pillars.flatMap(id => pillars.find(pillar => pillar.id === id) ?? []),
    themes: entry.themes.flatMap(id => themes.find(theme => theme.id === id) ?? []),
  };
}
