/** `npm run build:try`: the page to try, as files for any web host, in dist/try/ or the folder that `--out` names. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'rolldown';
import { collectLicences, listPackages } from './bundled-packages.js';
import { browser, dictionaryFiles, inputsOf, output, root, styleSheet, worker } from './bundling.js';

/** English is in the scripts. */
const LANGUAGES = ['fr', 'es'];

/**
 * Makes the page in a folder.
 * @param {string} folder
 */
export async function buildTry(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const [main, server, frame] = await Promise.all([
    build({
      ...browser,
      input: { main: 'src/try/main.ts' },
      output: { ...output, dir: folder, format: 'es' },
    }),
    // In chunks: an exporter is one that is loaded when it is first used.
    build({
      ...worker,
      input: { server: 'src/server/browser.ts' },
      output: {
        ...output,
        dir: join(folder, 'server'),
        format: 'es',
        codeSplitting: true,
        chunkFileNames: '[name]-[hash].js',
      },
    }),
    build({
      ...browser,
      input: { frame: 'src/try/frame.ts' },
      output: { ...output, dir: folder, format: 'iife' },
    }),
  ]);
  const dictionaries = await dictionaryFiles();
  const reports = (await readdir(join(root, 'examples'))).filter(name => name.endsWith('.mission'));
  await Promise.all([
    ...['index.html', 'frame.html'].map(name => cp(join(root, 'src/try', name), join(folder, name))),
    ...['try.css', 'frame.css'].map(async name =>
      writeFile(join(folder, name), await styleSheet(new URL(`../src/try/${name}`, import.meta.url))),
    ),
    cp(join(root, 'media/icon.png'), join(folder, 'icon.png')),
    // Some web servers give nothing that has an ending which they do not know.
    ...reports.map(file => cp(join(root, 'examples', file), join(folder, 'examples', `${file}.txt`))),
    ...dictionaries.map(file =>
      cp(join(root, 'node_modules', file), join(folder, 'dictionaries', `${file}.txt`)),
    ),
    ...LANGUAGES.map(tag => writeTexts(tag, join(folder, 'messages'))),
  ]);
  const inputs = [
    ...inputsOf([main, server, frame]),
    ...dictionaries.map(file => `node_modules/${file}`),
  ].sort();
  await writeFile(join(folder, 'THIRD-PARTY-LICENCES.txt'), await collectLicences(root, inputs));
  return inputs;
}

/**
 * Makes the page for a web host, with the list of what runs on it.
 * @param {string} folder
 */
export async function publishTry(folder) {
  const inputs = await buildTry(folder);
  await writeFile(join(folder, 'sbom.cdx.json'), await listPackages(root, inputs));
}

/**
 * The texts of a language in one file, as the page sends them to the server.
 * @param {string} tag
 * @param {string} folder
 */
async function writeTexts(tag, folder) {
  const from = join(root, 'language/messages', tag);
  const areas = await Promise.all(
    (await readdir(from)).map(async name => [
      name.replace('.json', ''),
      JSON.parse(await readFile(join(from, name), 'utf8')),
    ]),
  );
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${tag}.json`), JSON.stringify({ tag, areas: Object.fromEntries(areas) }));
}

/**
 * The folder to write, which is emptied first: so it is a new one, an empty one or one that was written before.
 * @param {readonly string[]} given
 */
export async function folderFor(given) {
  const { values } = parseArgs({ args: [...given], options: { out: { type: 'string' } } });
  const folder = resolve(values.out ?? join(root, 'dist/try'));
  /** @type {string[]} */
  const held = await readdir(folder).catch(() => []);
  if (held.length > 0 && !held.includes('frame.html'))
    throw new Error(`${folder} holds other files. Name a folder that is new or empty: it is emptied first.`);
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const folder = await folderFor(process.argv.slice(2));
    await publishTry(folder);
    process.stdout.write(`${folder}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 2;
  }
}
