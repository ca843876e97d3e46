/** Expected failures of the outside world, each one clear sentence. */
import { faultOf, sentenceOfFault } from '../base/file-fault.ts';
import { fileText } from '../messages/files.ts';

/** Ends a command with its message, as a sentence for whoever typed it, and exit code 2. */
export class Refusal extends Error {}

/** Says why `path` can't be read or written; what is no failure of the outside stays as it is. */
export function refusalOf(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const fault = faultOf(error);
  return new Refusal(
    fault ? sentenceOfFault(fault, path) : fileText('fault.unknown', { file: path, code: error.code }),
  );
}
