/** The entries that tell what was found, said or asked for. */
import { type TypeOf, typesWith } from '../lexicon/entry-kinds.ts';
import type { Entry } from '../syntax/generated/ast.ts';

/** Their types: not what a mission is called or set out to do. */
export const TOLD = typesWith({ tells: true });

export type ToldEntry = Extract<Entry, { $type: TypeOf<{ tells: true }> }>;
