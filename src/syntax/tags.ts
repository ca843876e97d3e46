/** Pillars and themes of what is tagged. */
import type { Reference } from 'langium';
import { stopIn } from './broken-entries.ts';
import type { Pillar, Tagged, Theme } from './generated/ast.ts';
import { isPillar, isTheme } from './generated/ast.ts';

/** Pillars, primary first, and themes of an entry; a theme counts for its pillar, a tag that nobody declares for none. */
export interface Tags {
  readonly pillars: readonly Pillar[];
  readonly themes: readonly Theme[];
}

export function tagsOf(entry: { readonly tags: readonly Reference<Tagged>[] }): Tags {
  const pillars: Pillar[] = [];
  const themes: Theme[] = [];
  for (const { ref } of entry.tags) {
    if (isTheme(ref) && !themes.includes(ref)) themes.push(ref);
    const pillar = pillarOfTag(ref);
    if (pillar && !pillars.includes(pillar)) pillars.push(pillar);
  }
  return { pillars, themes };
}

/** The pillar for which a tag counts; none for one that nobody declares. */
export function pillarOfTag(tag: Tagged | undefined): Pillar | undefined {
  return isTheme(tag) ? pillarOf(tag) : tag;
}

/** The pillar of a theme: the one it names, or else, as where its structure could not be read, the one it stands below. */
export function pillarOf(theme: Theme): Pillar | undefined {
  const named = theme.pillar?.ref;
  if (named || (theme.pillar && stopIn(theme) === undefined)) return named;
  const { entries } = theme.$container;
  return entries.slice(0, theme.$containerIndex).findLast(isPillar);
}
