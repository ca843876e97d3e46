/** Which packages are in dist/, by what the bundler has taken in. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {{ folder: string, name: string, version: string, licence: string }} Package */

/**
 * @param {string} root
 * @param {readonly string[]} [files] those that are bundled, by their paths in the project; of dist/ unless given
 * @returns {Promise<Package[]>} in the order of their names
 */
export async function bundledPackages(root, files) {
  const folders = (files ?? (await bundledFiles(root))).flatMap(
    file => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? [],
  );
  return packagesIn(root, folders);
}

/**
 * The packages that the bundled ones depend on, some of which they carry inside their own files. What only types need
 * is in no file.
 * @param {string} root
 * @param {readonly Package[]} bundled
 * @returns {Promise<Package[]>}
 */
export async function carriedPackages(root, bundled) {
  const { packages } = await lock(root);
  const folders = bundled.flatMap(({ folder }) =>
    Object.keys(packages[folder]?.dependencies ?? {})
      .filter(name => !name.startsWith('@types/'))
      .flatMap(name => folderOf(name, folder, packages)),
  );
  const known = new Set(bundled.map(({ folder }) => folder));
  return packagesIn(
    root,
    folders.filter(folder => !known.has(folder)),
  );
}

/**
 * @param {string} root
 * @returns {Promise<string[]>} files that are in dist/, by their paths in the project
 */
export async function bundledFiles(root) {
  return JSON.parse(await readFile(join(root, 'dist/inputs.json'), 'utf8'));
}

/** @typedef {{ version: string, license?: string, dependencies?: Record<string, string> }} Locked */

/**
 * @param {string} root
 * @returns {Promise<{ packages: Record<string, Locked> }>}
 */
async function lock(root) {
  return JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
}

/**
 * @param {string} root
 * @param {readonly string[]} folders
 * @returns {Promise<Package[]>}
 */
async function packagesIn(root, folders) {
  const { packages } = await lock(root);
  return [...new Set(folders)].sort().map(folder => {
    const known = packages[folder];
    if (!known?.license) throw new Error(`package-lock.json does not know the licence of ${folder}.`);
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
    // A choice of licences is written in brackets.
    const licence = known.license.replace(/^\((.+)\)$/, '$1');
    return { folder, name, version: known.version, licence };
  });
}

/**
 * Where a package finds another: beside it or further up, as Node looks.
 * @param {string} name
 * @param {string} from
 * @param {Record<string, Locked>} packages
 * @returns {string[]}
 */
function folderOf(name, from, packages) {
  for (let above = from; ; above = above.slice(0, Math.max(0, above.lastIndexOf('/')))) {
    const folder = `${above === '' ? '' : `${above}/`}node_modules/${name}`;
    if (packages[folder]) return [folder];
    if (above === '') return [];
  }
}
