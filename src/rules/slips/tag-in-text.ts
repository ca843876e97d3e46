/** A tag after the colon, where it is text: `finding: #justice Case backlogs`. */

import { isReference } from 'langium';
import { ruleText } from '../../messages/rules.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { indexOf } from '../../workspace/index-manager.ts';
import { addToStructure } from '../places.ts';
import { shortened } from '../wording.ts';
import type { EntrySlip } from './entry-slip.ts';
import { replace } from './slip.ts';

const TAGS = /^(?:#[\p{L}_][\p{L}\p{M}\d_-]*[,;:]?\s+)+(?=\S)/u;

export const tagInText: EntrySlip = (entry, report, { document, services }) => {
  const match = tagsInText(entry);
  if (match === '' || !('tags' in entry)) return;
  const { title } = proseOf(entry);
  const tags = match.match(/#[^\s,;:]+/g) ?? [];
  const said = shortened(tags.join(' '));
  const where = title.span(0, match.trimEnd().length);
  const missing = tags.filter(tag => !hasTag(entry, tag.slice(1)));
  const index = indexOf(services.shared);
  const under = index.namesIn(document.uri)?.under;
  const programme = under === undefined ? undefined : index.shared('programme', document.uri).get(under)[0];
  const declared = programme && index.namesIn(programme.documentUri)?.declared;
  report(ruleText('syntax/tag-in-text.text', { tags: said }), where, {
    title: ruleText('syntax/tag-in-text.fix.move', { tags: said }),
    edits: [
      ...(missing.length > 0 ? [addToStructure(entry, missing.join(' '))] : []),
      replace(title.span(0, match.length), ''),
    ],
    sure: tags.every(tag => declared?.has(tag.slice(1))) ? 'mark' : undefined,
  });
};

/** The tags with which the text of an entry begins, as typed; '' when there are none. */
export function tagsInText(entry: Entry): string {
  if (!('tags' in entry)) return '';
  const { text } = proseOf(entry).title;
  return text.startsWith('#') ? (TAGS.exec(text)?.[0] ?? '') : '';
}

function hasTag(entry: Extract<Entry, { tags: unknown }>, name: string): boolean {
  return entry.tags.some(tag => isReference(tag) && tag.$refText === name);
}
