/** Puts a changed text in the place of the one that was read. */
import { commandText } from '../messages/command-line.ts';
import { decode, encode, MAX_BYTES, type SourceText } from './decode.ts';
import type { AskedFile } from './file-arguments.ts';
import { readBytes, writeWhole } from './io.ts';
import { Refusal } from './refusal.ts';

interface ReadFile extends AskedFile {
  readonly source: SourceText;
}

/** Writes the file, unless somebody else has changed it since it was read: their words must not be lost. */
export async function replaceText({ path, shown, source }: ReadFile, text: string): Promise<void> {
  const now = decode(await readBytes(path, MAX_BYTES, shown), shown);
  if (now.text !== source.text) {
    throw new Refusal(commandText('file.changed', { path: shown }));
  }
  await writeWhole(path, encode({ ...source, text }), { shown });
}
