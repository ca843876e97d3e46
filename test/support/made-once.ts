/** An exporter for tests that ask many times for the same file. */
import type { Exporter } from '../../src/export/exporter.ts';

/**
 * The exporter, which makes only once in a process what it is asked for several times. For what does not print, reads no
 * picture and is told of no warning; that two runs give the same bytes is tried without it.
 */
export function madeOnce(exporter: Exporter): Exporter {
  return {
    ...exporter,
    load: async () => {
      const render = await exporter.load();
      return async (report, context) => {
        const asked = JSON.stringify([exporter.id, report, context]);
        const made = MADE.get(asked) ?? render(report, context);
        MADE.set(asked, made);
        return (await made).slice();
      };
    },
  };
}

const MADE = new Map<string, Promise<Uint8Array>>();
