/** Runs a piece of source that imports from src/, so that what is generated comes from the code itself. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * @param {string} contents a module; its imports start from the root of the project
 * @returns {Promise<any>} what it exports
 */
export async function loadSource(contents) {
  const bundled = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('../', import.meta.url)) },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const [file] = bundled.outputFiles;
  return await import(`data:text/javascript,${encodeURIComponent(file?.text ?? '')}`);
}
