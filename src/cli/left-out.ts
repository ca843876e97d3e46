import type { Audience } from '../domain/marking.ts';
import { commandText } from '../messages/command-line.ts';
import { listOf } from '../messages/lists.ts';
import type { LeftOutEntry } from '../publish/left-out.ts';
import { note } from './terminal.ts';

/** Says which entries of a file are left out, each with its line; nothing where none is. */
export function printLeftOut(file: string, left: readonly LeftOutEntry[], audience: Audience): void {
  if (left.length === 0) return;
  const entries = left.map(({ entry, line }) =>
    line === undefined ? entry : commandText('export.left-out.at', { entry, line: line + 1 }),
  );
  note(commandText('export.left-out', { count: left.length, file, audience, entries: listOf(entries) }));
}
