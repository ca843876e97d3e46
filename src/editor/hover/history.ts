import type { LangiumSharedCoreServices } from 'langium';
import { editorText } from '../../messages/editor.ts';
import { attributesOf } from '../../syntax/attributes.ts';
import { type Entry, isFollowed, type Update } from '../../syntax/generated/ast.ts';
import { authorsOf, changingIn, dayOf } from '../../syntax/updates.ts';
import { historyOf } from '../followed-up.ts';
import { titleOf } from '../named-entries.ts';
import { asTyped, line } from './markdown.ts';
import { partyNames } from './party-names.ts';

/** A line for each update, the newest first; nothing where there is none. */
export function historyCard(
  entry: Entry,
  services: { readonly shared: LangiumSharedCoreServices },
): readonly string[] {
  const history = isFollowed(entry) ? historyOf(entry, services) : [];
  return history.length === 0 ? [] : [history.toReversed().map(said).join('\n')];
}

function said(update: Update): string {
  const by =
    update.by.length > 0
      ? partyNames(update.by)
      : authorsOf(update)
          .map(({ name }) => name)
          .join(', ');
  const words = update.$cstNode?.root.fullText ?? '';
  const changed = new Set<string>(Object.keys(changingIn(update)));
  const attributes = attributesOf(update)
    .filter(({ name }) => changed.has(name))
    .map(({ start, end }) => asTyped(words.slice(start, end)));
  return `- ${editorText('card.update', {
    when: line(dayOf(update), by),
    said: line(...attributes, asTyped(titleOf(update))),
  })}`;
}
