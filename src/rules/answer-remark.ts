/** What an author does about a remark, in the text. */
import { asSnippet, placeToFill } from '../base/plain-snippet.ts';
import { inOneMark } from '../lexicon/one-line.ts';
import { entriesOf } from '../syntax/entries.ts';
import type { Remark } from '../syntax/generated/ast.ts';
import { proseOf } from '../syntax/prose.ts';
import { reviewOf } from '../syntax/review.ts';
import { addBelow, addToStructure, propertyOf, toFillIn } from './places.ts';
import type { Edit } from './rule.ts';
import { nameFor, placeFor } from './template/templates.ts';

/** A reply below the last one: by its author, of that day, or with places for both. */
export function replyTo(remark: Remark, today: string | undefined, author?: string): Edit {
  const last = reviewOf(remark.$container).repliesTo(remark).at(-1);
  const members = entriesOf(remark.$container, 'Participant');
  const names = members.flatMap(({ name }) => name ?? []);
  const isKnown = author !== undefined;
  const own = members.find(member => proseOf(member).title.text === author)?.name;
  const by = isKnown
    ? asSnippet(own ?? `"${inOneMark(author)}"`)
    : nameFor(1, 'your-name', names.length > 0 ? names : undefined);
  const on = today === undefined ? '' : ` on ${isKnown ? today : placeToFill(2, today)}`;
  return toFillIn(addBelow(last ?? remark, `reply by ${by}${on}: ${placeFor(3, 'reply')}`));
}

/** Says that the report was changed, or that nothing will be done. */
export function settle(remark: Remark, status: 'done' | 'dropped'): Edit {
  return remark.status === undefined
    ? addToStructure(remark, `status ${status}`)
    : { span: propertyOf(remark, 'status'), text: status };
}
