/** `// allow CODE: why` above an entry silences that rule there. */
import { countBefore } from '../domain/halving.ts';
import type { MissionFile } from '../syntax/generated/ast.ts';
import type { Span } from '../syntax/lexer.ts';
import { cachedOn } from '../syntax/object-cache.ts';

export interface Allowance {
  readonly code: string;
  readonly codeSpan: Span;
  /** The author's reason; '' when none is given. */
  readonly why: string;
  readonly comment: Span;
  /** Where it holds: the entry below it. */
  readonly holds: Span;
  readonly isAboveEntry: boolean;
}

const ALLOW = /(?<![^\r\n\uFEFF])\/\/[ \t]*allow[ \t]+([\p{L}\d/-]+)[ \t]*:?([^\r\n]*)/gu;

/** The allow comments of a file, in order: read once for all that ask, since reports under one vocabulary all ask it. */
export const readAllowances = cachedOn((file: MissionFile): readonly Allowance[] => {
  const text = file.$cstNode?.root.fullText ?? '';
  if (!text.includes('allow')) return [];
  let next = 0;
  return [...text.matchAll(ALLOW)].map(match => {
    const end = match.index + match[0].length;
    while ((file.entries[next]?.$cstNode?.offset ?? Number.POSITIVE_INFINITY) < end) next++;
    const entry = file.entries[next]?.$cstNode;
    const code = match[1] ?? '';
    const codeStart = match.index + match[0].indexOf(code, match[0].indexOf('allow') + 5);
    return {
      code,
      codeSpan: { start: codeStart, end: codeStart + code.length },
      why: (match[2] ?? '').trim(),
      comment: { start: match.index, end },
      holds: { start: entry?.offset ?? end, end: entry?.end ?? end },
      isAboveEntry: entry !== undefined,
    };
  });
});

/** True when one of the comments, which are in order, holds at `where`. */
export function isAllowed(allowances: readonly Allowance[], { start }: Span): boolean {
  // Each entry may have a comment, hence a binary search; only the last one that begins before can hold here.
  const last = allowances[countBefore(allowances, ({ holds }) => holds.start <= start) - 1];
  return last !== undefined && start <= last.holds.end;
}
