/** What an entry can have, as the grammar says of its word. */
import type { Entry } from '../../syntax/generated/ast.ts';
import { type Shape, shapesIn } from '../../syntax/shape.ts';
import { entryWordOf } from '../places.ts';
import type { RuleContext } from '../rule.ts';

/** The shape of entries that begin with the same word. */
export function shapeOf(entry: Entry, { services }: RuleContext): Shape | undefined {
  const { start, end } = entryWordOf(entry);
  return shapesIn(services.Grammar).get(entry.$cstNode?.text.slice(0, end - start).toLowerCase() ?? '');
}
