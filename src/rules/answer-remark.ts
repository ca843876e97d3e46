/** What an author does about a remark, in the text. */
import type { Remark } from '../syntax/generated/ast.ts';
import { reviewOf } from '../syntax/review.ts';
import { addOpen, addToStructure, propertyOf } from './places.ts';
import type { Edit } from './rule.ts';

/** Begins a reply below the last one. */
export function replyTo(remark: Remark): Edit {
  const last = reviewOf(remark.$container).repliesTo(remark).at(-1);
  return addOpen(last ?? remark, 'reply by ');
}

/** Says that the report was changed, or that nothing will be done. */
export function settle(remark: Remark, status: 'done' | 'dropped'): Edit {
  return remark.status === undefined
    ? addToStructure(remark, `status ${status}`)
    : { span: propertyOf(remark, 'status'), text: status };
}
