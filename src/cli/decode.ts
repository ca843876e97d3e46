/** From the bytes of a file to its text. */
import { isOfPackage } from '../base/office-file.ts';
import { commandText } from '../messages/command-line.ts';
import { MAX_LENGTH } from '../syntax/lexer.ts';
import { Refusal } from './refusal.ts';

/** A text, and what must come back in front of it when it is written. */
export interface SourceText {
  readonly text: string;
  /** The byte order mark with which some editors begin a file, or ''. */
  readonly mark: '' | '\uFEFF';
}

/** A file that is longer than this can't be a text that is read: a UTF-16 unit takes at most three bytes. */
export const MAX_BYTES = 3 * MAX_LENGTH + 3;

/** Reads UTF-8, and refuses everything else with a sentence that says what the file seems to be. */
export function decode(bytes: Uint8Array, path: string): SourceText {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new Refusal(commandText('file.utf-16', { path }));
  }
  if (isOfPackage(bytes)) {
    throw new Refusal(commandText('file.archive', { path }));
  }
  const all = utf8(bytes);
  if (all === undefined) {
    throw new Refusal(commandText('file.not-utf-8', { path, line: badLine(bytes) }));
  }
  const mark = all.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = all.slice(mark.length);
  if (text.length > MAX_LENGTH) {
    throw new Refusal(
      commandText('file.too-many-characters', { path, length: text.length, limit: MAX_LENGTH }),
    );
  }
  return { text, mark };
}

/** The text of a file that can be decoded, of which only the bytes are kept: it is decoded whenever it is asked for. */
export class RestingText implements SourceText {
  readonly mark: SourceText['mark'];

  constructor(
    private readonly bytes: Uint8Array,
    path: string,
  ) {
    this.mark = decode(bytes, path).mark;
  }

  get text(): string {
    return new TextDecoder().decode(this.bytes);
  }
}

export function encode({ text, mark }: SourceText): Uint8Array {
  return new TextEncoder().encode(mark + text);
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function badLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    if (end < 0 || utf8(bytes.subarray(start, end)) === undefined) break;
    start = end + 1;
  }
  return line;
}
