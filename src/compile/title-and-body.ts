/** The author's words of one entry, as the report holds them. */
import { MENTION_TARGETS } from '../lexicon/entry-kinds.ts';
import { entriesAsTyped } from '../syntax/as-typed.ts';
import { type Entry, isMission } from '../syntax/generated/ast.ts';
import { type Passage, proseOf, unreadStructure } from '../syntax/prose.ts';
import { strayTextBelow } from '../syntax/stray-text.ts';
import { elsewhere } from './elsewhere.ts';
import { given, nameOf } from './given.ts';
import { type Replacement, readBlocks, readInlines } from './markdown.ts';

/** Title and body of an entry, as strings and as light Markdown; with what of it, of its `headers` and at the margin below could not be read. */
export function titleAndBody(entry: Entry, headers: readonly Entry[] = []) {
  const { title, body } = proseOf(entry);
  const asTyped = entriesAsTyped(entry.$container).has(entry);
  const stray = strayTextBelow(entry);
  const unread = [entry, ...headers].flatMap(each => unreadStructure(each) ?? []);
  return {
    title: title.text,
    body: body.text,
    inlines: readInlines(title.text, mentionsIn(title, entry), asTyped),
    blocks: readBlocks(body.text, mentionsIn(body, entry), asTyped),
    ...given({
      unread: unread.length > 0 ? unread : undefined,
      stray: stray.length > 0 ? stray : undefined,
    }),
  };
}

/** Title and body as one string: the place of a mission. */
export function plainWordsOf(entry: Entry): string {
  const { title, body } = proseOf(entry);
  return [title.text, body.text].filter(words => words !== '').join('\n\n');
}

/** The mentions in a passage that somebody declared; whatever else looks like one is plain text. */
function mentionsIn(passage: Passage, entry: Entry): Replacement[] {
  return entry.mentions.flatMap(({ target, mission }) => {
    const named = target.ref;
    const first = mission?.$refNode ?? target.$refNode;
    const at = first && passage.indexAt(first.offset);
    const end = target.$refNode && passage.indexAt(target.$refNode.end - 1);
    if (!named || at === undefined || end === undefined) return [];
    const told = isElsewhere(named, entry) ? elsewhere(named, entry) : undefined;
    const sort = MENTION_TARGETS.find(word => word === named.$type.toLowerCase());
    if (!sort) return [];
    return {
      start: at - 1,
      end: end + 1,
      inline: {
        type: 'mention' as const,
        target: sort,
        id: nameOf(named) ?? target.$refText,
        ...(mission ? { mission: mission.$refText } : {}),
        ...(told && { told }),
      },
    };
  });
}

/** True for what stands in another report, and not in a vocabulary that reports share. */
function isElsewhere({ $container }: Entry, entry: Entry): boolean {
  return $container !== entry.$container && $container.entries.some(isMission);
}
