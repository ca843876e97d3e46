import { commandText } from '../messages/command-line.ts';
import { NoRevision } from '../revisions/no-revision.ts';
import { readRevision } from '../revisions/read-revision.ts';
import { decode, MAX_BYTES } from './decode.ts';
import { kindOf, readBytes, truePath } from './io.ts';
import { Refusal } from './refusal.ts';

/** The text of `version`; `file` is the report as it now is. */
export async function earlierText(version: string, file: string): Promise<string> {
  const kind = await kindOf(version);
  if (kind === 'folder') throw new Refusal(commandText('since.folder', { path: version }));
  if (kind === 'file' || version.endsWith('.mission')) {
    const bytes = await readBytes(version, MAX_BYTES);
    if ((await truePath(version)) === (await truePath(file))) {
      throw new Refusal(commandText('since.same', { path: version }));
    }
    return decode(bytes, version).text;
  }
  try {
    return decode(await readRevision({ file, revision: version, limit: MAX_BYTES }), version).text;
  } catch (error) {
    if (error instanceof NoRevision) throw new Refusal(error.message);
    throw error;
  }
}
