import type { Tagged } from '../syntax/generated/ast.ts';
import { pillarOf, tagsOf } from '../syntax/tags.ts';

/** Pillar and theme ids, primary first, and the tags as they were written where they are not the fewest in that order. */
export function tagIds(entry: Parameters<typeof tagsOf>[0]) {
  const { pillars, themes } = tagsOf(entry);
  const written = entry.tags.flatMap(({ ref }) => (ref ? [ref] : []));
  const fewest = pillars.flatMap((pillar): readonly Tagged[] => {
    const own = themes.filter(theme => pillarOf(theme) === pillar);
    return own.length > 0 ? own : [pillar];
  });
  const isFewest = written.length === fewest.length && written.every((tag, at) => tag === fewest[at]);
  return {
    pillars: pillars.map(({ name }) => name),
    themes: themes.map(({ name }) => name),
    ...(isFewest ? {} : { tags: written.map(({ name }) => name) }),
  };
}
