/** What authors do wrong in the structure of a line, each recognised by its mending: the line can then be read. */
import type { Span } from '../../syntax/lexer.ts';
import type { Edit, Fix } from '../rule.ts';
import type { BrokenLine } from './broken-line.ts';

/** What is said of a line, and what mends it. */
export interface Slip {
  readonly message: string;
  readonly where: Span;
  readonly fixes: readonly Fix[];
}

/** Recognises one kind of slip. */
export type SlipReader = (line: BrokenLine) => Slip | undefined;

/** An edit that puts words in. */
export function insert(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text };
}

/** An edit that puts words in place of others. */
export function replace({ start, end }: Span, text: string): Edit {
  return { span: { start, end }, text };
}
