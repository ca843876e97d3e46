/** Runs a piece of source that imports from src/, so that what is generated comes from the code itself. */
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const SOURCE = fileURLToPath(new URL('../source.ts', import.meta.url));

/**
 * @param {string} contents a module; its imports start from the root of the project
 * @returns {Promise<any>} what it exports
 */
export async function loadSource(contents) {
  const { output } = await build({
    input: SOURCE,
    plugins: [
      {
        name: 'source',
        resolveId: id => (id === SOURCE ? id : undefined),
        load: id => (id === SOURCE ? contents : undefined),
      },
    ],
    output: { format: 'esm', codeSplitting: false },
    write: false,
  });
  return await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}
