import { tagsOf } from '../syntax/tags.ts';

/** Pillar and theme ids, primary first. */
export function tagIds(entry: Parameters<typeof tagsOf>[0]) {
  const { pillars, themes } = tagsOf(entry);
  return { pillars: pillars.map(({ name }) => name), themes: themes.map(({ name }) => name) };
}
