import { LINE_END } from '../domain/lines.ts';
import { decode, MAX_BYTES } from './decode.ts';
import { readBytes } from './io.ts';

/** The words in it, one a line; a line that begins with # is a note. None where no file is named. */
export async function acceptedNamesIn(path: string | undefined): Promise<readonly string[]> {
  if (path === undefined) return [];
  const { text } = decode(await readBytes(path, MAX_BYTES), path);
  return text.split(LINE_END).filter(line => line.trim() !== '' && !line.startsWith('#'));
}
