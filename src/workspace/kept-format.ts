/** The text in which an index is kept: who wrote it, a line for each file, and a sum over all of it. */
import type { Diagnostic } from 'vscode-languageserver-types';
import { z } from 'zod';
import type { FileFacts } from './file-facts.ts';

/** Computes a sum that two texts do not share. */
export type Hash = (text: string) => string;

const Strings = z.array(z.string());

const Facts: z.ZodType<FileFacts> = z.strictObject({
  names: z.array(
    z.strictObject({ type: z.string(), name: z.string(), path: z.string(), title: z.string().optional() }),
  ),
  under: z.string().optional(),
  isReport: z.boolean(),
  fingerprints: z.array(z.tuple([z.string(), z.number()])),
  writes: Strings,
  targets: Strings,
  hasUnknown: z.boolean(),
  places: z.strictObject({
    targets: z.array(z.tuple([z.string(), z.string()])),
    kinds: Strings,
    places: z.array(z.int().nonnegative()),
  }),
});

const Place = z.strictObject({ line: z.int().nonnegative(), character: z.int().nonnegative() });
const Range = z.strictObject({ start: Place, end: Place });
const Problem = z.looseObject({ message: z.string(), range: Range, code: z.string() });

const File = z.strictObject({
  uri: z.string(),
  /** Of the text that the rest is about. */
  hash: z.string(),
  facts: Facts,
  problems: z.array(Problem),
});

const Head = z.strictObject({
  /** The tool that wrote it; another may know other rules. */
  tool: z.string(),
  /** How strictly the files were checked. */
  settings: z.string(),
  /** The day against which due dates were held. */
  day: z.string().optional(),
});

/** One file as it was known. */
export interface KeptFile {
  readonly uri: string;
  readonly hash: string;
  readonly facts: FileFacts;
  readonly problems: readonly Diagnostic[];
}

/** Under which circumstances files were known so. */
export type KeptHead = z.infer<typeof Head>;

/** A workspace as it was known. */
export interface Kept {
  readonly head: KeptHead;
  readonly files: readonly KeptFile[];
}

/** The text to keep, of a head and a line for each file. */
export function writeKept(head: KeptHead, files: readonly string[], hash: Hash): string {
  const body = [JSON.stringify(head), ...files].join('\n');
  return `${body}\n${hash(body)}`;
}

/** Reads it back; undefined for what this tool has not written just so, whatever it may be. */
export function readKept(text: string, tool: string, hash: Hash): Kept | undefined {
  const end = text.lastIndexOf('\n');
  const body = text.slice(0, Math.max(end, 0));
  if (text.slice(end + 1) !== hash(body)) return undefined;
  const [first = '', ...lines] = body.split('\n');
  try {
    const head = Head.parse(JSON.parse(first));
    if (head.tool !== tool) return undefined;
    return { head, files: lines.map(line => File.parse(JSON.parse(line)) as KeptFile) };
  } catch {
    return undefined;
  }
}
