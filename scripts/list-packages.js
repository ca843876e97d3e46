/** The list of the packages that are in dist/, as CycloneDX: for those who must know what runs on their machines. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledPackages } from './bundled-packages.js';
import { run } from './run.js';

/**
 * The list as npm makes it of the lock file, without what is not bundled, and without what differs from run to run.
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
