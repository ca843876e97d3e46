/** Where a command says what it has to say. */
import pc from 'picocolors';

/** How output looks: for eyes on a terminal, or for a file or a program behind a pipe. */
export interface Look {
  readonly isTerminal: boolean;
  readonly colours: ReturnType<typeof pc.createColors>;
  /** Columns of the terminal. */
  readonly width: number;
}

export function outputLook(): Look {
  return lookOf(process.stdout);
}

/** The look of what goes to the standard error output. */
export function errorLook(): Look {
  return lookOf(process.stderr);
}

function lookOf({ isTTY = false, columns = 80 }: NodeJS.WriteStream): Look {
  return { isTerminal: isTTY, colours: pc.createColors(isTTY && !process.env.NO_COLOR), width: columns };
}

export function say(result: string | Uint8Array): void {
  process.stdout.write(result);
}

/** Writes results that are longer than should be held, each piece when the one before has gone out. */
export async function sayInPieces(pieces: Iterable<string | Promise<string>>): Promise<void> {
  const { stdout } = process;
  for (const piece of pieces)
    if (!stdout.write(await piece)) await new Promise<void>(resolve => stdout.once('drain', resolve));
}

/** Writes what stands beside the results, as it is. */
export function sayBeside(text: string): void {
  process.stderr.write(text);
}

/** Writes a line about the work itself. */
export function note(line: string): void {
  sayBeside(`${visible(line)}\n`);
}

/**
 * Text as a terminal may safely show it: characters that move the cursor, colour what follows or turn its
 * direction are named in place of being sent.
 */
export function visible(text: string): string {
  return text.replace(/(?![\t\n])[\p{Cc}\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, character => {
    const code = character.codePointAt(0) ?? 0;
    return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
  });
}
