/** Which packages are in dist/, by what the bundler has taken in, with their licences, and as a list for those who must know what runs on their machines. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.js';

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|third-?party-?notices?)(?:\.(?:md|txt))?$/i;
const COMMENT = /\/\*[\s\S]*?\*\//g;
const RULE = '='.repeat(80);

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

/**
 * The licences of what others have made and we ship: each asks that its text goes along. All texts in one, by package.
 * @param {string} root
 * @param {readonly string[]} [given] the files that are bundled, by their paths in the project; of dist/ unless given
 */
export async function collectLicences(root, given) {
  const files = given ?? (await bundledFiles(root));
  const bundled = await bundledPackages(root, files);
  const packages = [...bundled, ...(await carriedPackages(root, bundled))];
  packages.sort((a, b) => (a.name < b.name ? -1 : 1));
  const parts = await Promise.all(
    packages.map(async ({ folder, name, version, licence }) => {
      const own = files.filter(file => file.startsWith(`${folder}/`));
      const texts = [
        ...(await licenceTexts(root, folder, licence)),
        ...(await furtherTexts(root, name)),
        ...(await comments(root, own)),
      ];
      return `${RULE}\n${name} ${version} (${licence})\n${RULE}\n\n${texts.join('\n\n')}\n`;
    }),
  );
  const head =
    'Mission Report holds parts of the following packages, which others have made, under the licences below.\n';
  return [head, ...parts].join('\n');
}

/**
 * The texts that the package comes with; where there are none, who made it and the licence that it names.
 * @param {string} root
 * @param {string} folder
 * @param {string} licence
 */
async function licenceTexts(root, folder, licence) {
  const names = (await readdir(join(root, folder))).filter(name => LICENCE_FILE.test(name)).sort();
  if (names.length > 0) return Promise.all(names.map(name => text(join(root, folder, name))));
  const { author } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
  return [`Copyright ${author?.name ?? author}`, await text(join(root, `scripts/licences/${licence}.txt`))];
}

/**
 * What a package names without its text: which licence is taken of several, and where the source is.
 * @param {string} root
 * @param {string} name
 */
async function furtherTexts(root, name) {
  const known = JSON.parse(await text(join(root, 'scripts/licences/further.json')))[name];
  return known ? [known.note, await text(join(root, `scripts/licences/${known.text}.txt`))] : [];
}

/**
 * Licences of parts that came from elsewhere, in the files themselves.
 * @param {string} root
 * @param {readonly string[]} files
 */
async function comments(root, files) {
  const texts = await Promise.all(files.map(file => text(join(root, file))));
  return new Set(
    texts.flatMap(each => each.match(COMMENT) ?? []).filter(each => /@(?:license|preserve)\b/.test(each)),
  );
}

/** @param {string} path */
async function text(path) {
  return (await readFile(path, 'utf8')).replace(/\r\n?/g, '\n').trim();
}

/**
 * The list of the packages that are in dist/, as CycloneDX: as npm makes it of the lock file, without what is not bundled, and without what differs from run to run.
 * @param {string} root
 * @param {readonly string[]} [files] those that are bundled, by their paths in the project; of dist/ unless given
 */
export async function listPackages(root, files) {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
  const list = JSON.parse(
    await run('npm', [...args, '--package-lock-only', '--offline'], { cwd: root, quiet: true }),
  );
  // Not `--omit dev`: npm then leaves out what the tools use too.
  const bundled = new Set((await bundledPackages(root, files)).map(each => `${each.name}@${each.version}`));
  const { name, version, displayName, license } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  );
  const self = `${name}@${version}`;
  const isThere = (/** @type {string} */ ref) => ref === self || bundled.has(ref);
  const component = {
    'bom-ref': self,
    type: 'application',
    name,
    version,
    description: displayName,
    licenses: [{ license: { id: license } }],
  };
  const listed = {
    $schema: list.$schema,
    bomFormat: list.bomFormat,
    specVersion: list.specVersion,
    version: list.version,
    metadata: { lifecycles: [{ phase: 'build' }], component },
    // To npm they are tools of the development, for nobody installs them; they run wherever the program does.
    components: list.components
      .filter((/** @type {Ref} */ each) => bundled.has(each['bom-ref']))
      .map((/** @type {Ref} */ each) => ({ ...each, scope: 'required', properties: undefined })),
    dependencies: list.dependencies
      .filter((/** @type {Dependency} */ { ref }) => isThere(ref))
      .map((/** @type {Dependency} */ { ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(isThere) })),
  };
  if (listed.components.length < bundled.size) throw new Error('npm does not know all packages in dist/.');
  return `${JSON.stringify(listed, null, 2)}\n`;
}

/** @typedef {{ 'bom-ref': string }} Ref */
/** @typedef {{ ref: string, dependsOn: string[] }} Dependency */
