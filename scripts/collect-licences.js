/** The licences of what others have made and we ship: each asks that its text goes along. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledFiles, bundledPackages, carriedPackages } from './bundled-packages.js';

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|third-?party-?notices?)(?:\.(?:md|txt))?$/i;
const COMMENT = /\/\*[\s\S]*?\*\//g;
const RULE = '='.repeat(80);

/**
 * All texts in one, by package.
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
