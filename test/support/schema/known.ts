/** What the project does if it knows other words of languages than those of `language/`, to see what a list is for. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { build } from 'rolldown';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const FOLDERS = [
  'words',
  'import',
  'patterns',
  'confusables',
  'spelling',
  'entry-words',
  'related',
  'effects',
];
const FILE = /language[/\\]([\w-]+)[/\\]([\w-]+)\.json$/;

/** A file, a list of it, or a part of either. */
export type Value = string | number | readonly Value[] | { readonly [key: string]: Value };

/** What is known, by `folder/file`. */
export type Known = Readonly<Record<string, Value>>;

/** All that stands in the files of these folders. */
export const KNOWN: Known = Object.fromEntries(
  FOLDERS.flatMap(folder =>
    readdirSync(`${ROOT}language/${folder}`).map(name => [
      `${folder}/${name.replace('.json', '')}`,
      JSON.parse(readFileSync(`${ROOT}language/${folder}/${name}`, 'utf8')),
    ]),
  ),
);

/** A word that no text has: an empty list would make some expressions take anything. */
const NOWHERE = 'qzqz';

/** The same with a list of nothing that texts have in the place of what stands in all files of a folder under a key. */
export function without(folder: string, path: readonly string[]): Known {
  return Object.fromEntries(
    Object.entries(KNOWN).map(([file, value]) => [
      file,
      file.startsWith(`${folder}/`) ? emptied(value, path) : value,
    ]),
  );
}

function emptied(value: Value, [key, ...path]: readonly string[]): Value {
  if (typeof value === 'string') return '';
  if (Array.isArray(value)) return [NOWHERE];
  const parts = Object.values(value);
  const isTable = parts.length > 0 && parts.every(part => typeof part !== 'object');
  if (key === undefined && isTable) return { [NOWHERE]: parts[0] ?? '' };
  if (key === undefined)
    return Object.fromEntries(Object.entries(value).map(([each, list]) => [each, emptied(list, [])]));
  return Object.fromEntries(
    Object.entries(value).map(([each, list]) => [each, each === key ? emptied(list, path) : list]),
  );
}

/** Makes one piece of a module and all that it imports, packages left out; gives its exports for what is known. */
export async function loader<T>(module: string): Promise<(known: Known) => T> {
  const { output } = await build({
    cwd: ROOT,
    input: fileURLToPath(new URL(module, import.meta.url)),
    platform: 'node',
    external: id => !id.startsWith('.') && !isAbsolute(id),
    plugins: [
      {
        name: 'known',
        load: id => {
          const [, folder = '', file] = FILE.exec(id) ?? [];
          if (!FOLDERS.includes(folder)) return undefined;
          return { code: `export default KNOWN[${JSON.stringify(`${folder}/${file}`)}];`, moduleType: 'js' };
        },
      },
    ],
    output: { format: 'cjs', codeSplitting: false },
    write: false,
  });
  const [{ code, imports }] = output;
  const packages = new Map(await Promise.all(imports.map(async id => [id, await import(id)] as const)));
  const require = createRequire(import.meta.url);
  const script = new Script(`((KNOWN, exports, require) => {${code}\n})`, { filename: module });
  const opened = new WeakMap<Known, T>();
  return known => {
    const before = opened.get(known);
    if (before) return before;
    const exports = {} as T;
    opened.set(known, exports);
    script.runInThisContext()(known, exports, (id: string) => packages.get(id) ?? require(id));
    return exports;
  };
}
