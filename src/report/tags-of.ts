import type { Pillar, Report, Theme } from './report.ts';

/** The pillars and themes of an entry in the author's order, the primary pillar first. */
export function tagsOf(
  report: Report,
  entry: { readonly pillars: readonly string[]; readonly themes: readonly string[] },
): { readonly pillars: readonly Pillar[]; readonly themes: readonly Theme[] } {
  const pillars = report.programme?.pillars ?? [];
  const themes = pillars.flatMap(pillar => pillar.themes);
  return {
    pillars: entry.pillars.flatMap(id => pillars.find(pillar => pillar.id === id) ?? []),
    themes: entry.themes.flatMap(id => themes.find(theme => theme.id === id) ?? []),
  };
}
