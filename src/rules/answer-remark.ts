/** What an author does about a remark, in the text. */
import { placeToFill } from '../base/plain-snippet.ts';
import { entriesOf } from '../syntax/entries.ts';
import type { Remark } from '../syntax/generated/ast.ts';
import { reviewOf } from '../syntax/review.ts';
import { addBelow, addToStructure, propertyOf, toFillIn } from './places.ts';
import type { Edit } from './rule.ts';
import { nameFor, placeFor } from './template/templates.ts';

/** A reply below the last one, by a member of the mission or whoever else it is. */
export function replyTo(remark: Remark, today: string | undefined): Edit {
  const last = reviewOf(remark.$container).repliesTo(remark).at(-1);
  const members = entriesOf(remark.$container, 'Participant').flatMap(({ name }) => name ?? []);
  const by = nameFor(1, 'your-name', members.length > 0 ? members : undefined);
  const on = today === undefined ? '' : ` on ${placeToFill(2, today)}`;
  return toFillIn(addBelow(last ?? remark, `reply by ${by}${on}: ${placeFor(3, 'reply')}`));
}

/** Says that the report was changed, or that nothing will be done. */
export function settle(remark: Remark, status: 'done' | 'dropped'): Edit {
  return remark.status === undefined
    ? addToStructure(remark, `status ${status}`)
    : { span: propertyOf(remark, 'status'), text: status };
}
