/** Takes the first fix of every problem until there is nothing left to mend. */

import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from 'vscode-languageserver-types';
import { type FixEdit, fixesOf, preferredEdits } from '../../src/rules/fix-all.ts';
import { touches } from '../../src/syntax/ranges.ts';

const MOST_ROUNDS = 12;

/** The text once it is mended, and the problems that no fix takes away. */
export async function mend(
  text: string,
  problemsOf: (text: string) => Promise<readonly Diagnostic[]>,
): Promise<{ text: string; left: readonly Diagnostic[] }> {
  let mended = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const problems = await problemsOf(mended);
    const edits = firstEdits(problems);
    if (edits.length === 0) return { text: mended, left: problems };
    mended = TextDocument.applyEdits(TextDocument.create('', '', 0, mended), edits);
  }
  throw new Error(`Fixes make new problems without end:\n${mended}`);
}

function firstEdits(problems: readonly Diagnostic[]) {
  const taken: FixEdit[] = [];
  for (const problem of problems) {
    const edits = fixesOf(problem)[0]?.edits ?? [];
    if (!edits.some(edit => taken.some(other => touches(edit.range, other.range)))) taken.push(...edits);
  }
  return taken;
}

/** The text once every sure fix is made, again and again, as *Mend everything* and `check --fix` do. */
export async function mendSurely(
  text: string,
  problemsOf: (text: string) => Promise<readonly Diagnostic[]>,
): Promise<string> {
  let mended = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = preferredEdits(await problemsOf(mended));
    if (edits.length === 0) return mended;
    mended = TextDocument.applyEdits(TextDocument.create('', '', 0, mended), edits);
  }
  throw new Error(`Sure fixes make new problems without end:\n${mended}`);
}
