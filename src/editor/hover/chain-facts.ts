/** What stands around a finding, a recommendation or an action. */
import { plainAttributesOf } from '../../lexicon/attributes.ts';
import { editorText } from '../../messages/editor.ts';
import { plainValues } from '../../report/plain-values.ts';
import { chainOf } from '../../syntax/chain.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import * as ast from '../../syntax/generated/ast.ts';
import { codeOf } from '../codes.ts';
import { titleOf } from '../named-entries.ts';
import { shorten } from '../shorten.ts';
import { asTyped, line } from './markdown.ts';
import { partyNames } from './party-names.ts';

/** Its own attributes, and what it answers or is answered by. */
export function chainFacts(entry: ast.Finding | ast.Recommendation | ast.Action): string[] {
  const chain = chainOf(entry.$container);
  if (ast.isFinding(entry)) {
    const closing = chain.closing(entry);
    return [
      line(entry.kind, entry.severity && `severity ${entry.severity}`, entry.basis, ...tagTitles(entry)),
      line(...plainFacts(entry)),
      entry.sources.length > 0
        ? editorText('card.in', { sources: entry.sources.map(sourceName).join(', ') })
        : '',
      entry.by.length > 0 ? editorText('card.by', { parties: partyNames(entry.by) }) : '',
      ...chain.recommendationsFor(entry).map(mention),
      ...chain.actionsFor(entry).map(mention),
      closing ? editorText('card.no-action', { reason: asTyped(titleOf(closing)) }) : '',
    ];
  }
  const when = entry.due ?? (entry.dueText && asTyped(entry.dueText));
  const asked = [
    line(...plainFacts(entry), when && editorText('card.due', { when })),
    ast.isRecommendation(entry) && entry.to.length > 0
      ? editorText('card.to', { parties: partyNames(entry.to) })
      : '',
    entry.owner.length > 0 ? editorText('card.owner', { parties: partyNames(entry.owner) }) : '',
  ];
  if (ast.isRecommendation(entry)) {
    return [...asked, ...chain.basisOf(entry).map(basis), ...chain.actionsFor(entry).map(mention)];
  }
  return [...asked, ...chain.purposeOf(entry).map(basis)];
}

/** `priority high`, `against ISO 17020`: the attributes whose values stand for themselves. */
function plainFacts(entry: Entry): string[] {
  return plainAttributesOf(entry.$type).flatMap(({ word }) => {
    const values = plainValues(entry, word);
    return values.length > 0 ? [`${word} ${values.map(asTyped).join(', ')}`] : [];
  });
}

function basis(entry: Entry): string {
  return editorText('card.for', { entry: mention(entry) });
}

/** One line about an entry of the chain: its code, its title and how far it is. */
function mention(entry: Entry): string {
  const status = 'status' in entry ? entry.status : undefined;
  return line(`${codeOf(entry) ?? ''} ${asTyped(shorten(titleOf(entry)))}`, status);
}

function tagTitles({ tags }: ast.Finding): string[] {
  return tags.map(({ ref, $refText }) => asTyped(ref ? titleOf(ref) : `#${$refText}`));
}

function sourceName({ event, document }: ast.Source): string {
  return asTyped(event?.ref ? titleOf(event.ref) : (event?.$refText ?? document ?? ''));
}
