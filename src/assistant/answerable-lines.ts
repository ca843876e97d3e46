/** The lines that a client sends, of which those that the protocol can't read are answered with what is wrong. */
import { INVALID_REQUEST, PARSE_ERROR, parseJSONRPCMessage } from '@modelcontextprotocol/server';
import { assistantText } from '../messages/assistant.ts';

/** No message is longer, in bytes; an entry may be proposed in one many times over. */
const LONGEST = 4 * 1024 * 1024;
const LINE_END = 0x0a;

/** Gives on each line that holds a message; `answer` is called with the answer to any other. */
export async function* answerableLines(
  chunks: AsyncIterable<Uint8Array>,
  answer: (line: string) => void,
): AsyncGenerator<Uint8Array> {
  for await (const line of linesIn(chunks)) {
    const fault = line ? faultIn(line) : tooLong();
    if (fault) answer(`${JSON.stringify({ jsonrpc: '2.0', ...fault })}\n`);
    else if (line) yield line;
  }
}

/** Each line with its end; undefined for one that is too long, of which nothing is kept. */
async function* linesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | undefined> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; ) {
      const end = chunk.indexOf(LINE_END, from) + 1;
      const piece = chunk.subarray(from, end || undefined);
      from += piece.length;
      length += piece.length;
      if (length <= LONGEST) pieces.push(piece);
      else pieces = [];
      if (!end) continue;
      yield length <= LONGEST ? joined(pieces, length) : undefined;
      [pieces, length] = [[], 0];
    }
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const line = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    line.set(piece, at);
    at += piece.length;
  }
  return line;
}

/** An error by the number of the protocol, and the request that it answers, as far as that can be told. */
interface Fault {
  readonly id: string | number | null;
  readonly error: { readonly code: number; readonly message: string };
}

function tooLong(): Fault {
  return {
    id: null,
    error: { code: INVALID_REQUEST, message: assistantText('line.long', { most: LONGEST }) },
  };
}

function faultIn(line: Uint8Array): Fault | undefined {
  const text = new TextDecoder().decode(line);
  if (text.trim() === '') return undefined;
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return { id: null, error: { code: PARSE_ERROR, message: assistantText('line.no-json') } };
  }
  try {
    parseJSONRPCMessage(message);
    return undefined;
  } catch {
    return { id: idOf(message), error: { code: INVALID_REQUEST, message: assistantText('line.no-message') } };
  }
}

function idOf(message: unknown): string | number | null {
  if (typeof message !== 'object' || message === null || !('id' in message)) return null;
  return typeof message.id === 'string' || typeof message.id === 'number' ? message.id : null;
}
