/** The examples of the page: real and invented reports, and the programmes that they are under. */
import { EXAMPLES, type Files } from './files.ts';

/** The first is shown first. */
const NAMES = ['kosovo-2009', 'selm-2024', 'selm-2025', 'south-eastern-europe', 'marenia-safe-water'];

/** The address of the example that is shown first. */
export const FIRST = `${EXAMPLES}/${NAMES[0]}.mission`;

/** Puts them among the files of the page. */
export async function loadExamples(files: Files): Promise<void> {
  const texts = await Promise.all(
    NAMES.map(async name => [name, await (await fetch(`examples/${name}.mission.txt`)).text()] as const),
  );
  for (const [stem, text] of texts) {
    const name = `${stem}.mission`;
    files.put({ uri: `${EXAMPLES}/${name}`, name, text, saved: text, given: text });
  }
}
