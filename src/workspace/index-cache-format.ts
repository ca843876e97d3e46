/** The text of an index cache: a head, a line for each file, and a checksum over all of it. */
import type { Diagnostic } from 'vscode-languageserver-types';
import * as z from 'zod';
import type { IndexedFile } from './indexed-file.ts';

/** Computes a checksum; two different texts never have the same. */
export type Hash = (text: string) => string;

const Strings = z.array(z.string());

const Index: z.ZodType<IndexedFile> = z.strictObject({
  names: z.array(
    z.strictObject({ type: z.string(), name: z.string(), path: z.string(), title: z.string().optional() }),
  ),
  under: z.string().optional(),
  isReport: z.boolean(),
  fingerprints: z.array(z.tuple([z.string(), z.number()])),
  updates: z.array(z.tuple([z.string(), z.number()])),
  usedNames: Strings,
  dependencies: Strings,
  hasUnresolved: z.boolean(),
  places: z.strictObject({
    targets: z.array(z.tuple([z.string(), z.string()])),
    places: z.array(z.int().nonnegative()),
  }),
});

const Place = z.strictObject({ line: z.int().nonnegative(), character: z.int().nonnegative() });
const Range = z.strictObject({ start: Place, end: Place });
const Problem = z.looseObject({ message: z.string(), range: Range, code: z.string() });

const File = z.strictObject({
  uri: z.string(),
  /** Of the text that was indexed and checked. */
  hash: z.string(),
  index: Index,
  /** Absent where the file was not checked. */
  problems: z.array(Problem).optional(),
});

const Head = z.strictObject({
  /** The tool that wrote it; another may know other rules. */
  tool: z.string(),
  /** How strictly the files were checked. */
  settings: z.string(),
  /** The day against which due dates were held. */
  day: z.string().optional(),
});

export interface CachedFile {
  readonly uri: string;
  readonly hash: string;
  readonly index: IndexedFile;
  readonly problems?: readonly Diagnostic[];
}

/** What the saved problems depended on. */
export type CacheHead = z.infer<typeof Head>;

/** A workspace as it was saved. */
export interface Cache {
  readonly head: CacheHead;
  readonly files: readonly CachedFile[];
}

/** The text of a cache, of a head and a line for each file. */
export function writeCache(head: CacheHead, files: readonly string[], hash: Hash): string {
  const body = [JSON.stringify(head), ...files].join('\n');
  return `${body}\n${hash(body)}`;
}

/** Reads it back; undefined for any text that this tool has not written just so. */
export function readCache(text: string, tool: string, hash: Hash): Cache | undefined {
  const end = text.lastIndexOf('\n');
  const body = text.slice(0, Math.max(end, 0));
  if (text.slice(end + 1) !== hash(body)) return undefined;
  const [first = '', ...lines] = body.split('\n');
  try {
    const head = Head.parse(JSON.parse(first));
    if (head.tool !== tool) return undefined;
    return { head, files: lines.map(line => File.parse(JSON.parse(line)) as CachedFile) };
  } catch {
    return undefined;
  }
}
