/** `npm run new:format wiki`: a format's writer and its row in the list, for somebody to fill in. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateTexts } from './generate-texts.js';
import { writeNew } from './write-new.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const LIST = 'src/export/index.ts';
const TEXTS = 'language/messages/en/export.json';

const id = process.argv[2] ?? '';
if (!/^[a-z]+$/.test(id)) {
  process.stderr.write('Say how the format is asked for, in small letters: npm run new:format wiki.\n');
  process.exit(2);
}

const written = writeNew(root, {
  [`src/export/${id}.ts`]: `/** Write here what the report is in this format. */
import type { Render } from './exporter.ts';
import type { Chapter } from './page/page.ts';
import { pageOf } from './page/page-of.ts';
import { textOf } from './page/runs.ts';
import { provenanceLine } from './provenance.ts';
import { viewOf } from './view.ts';

export const render: Render = async (report, context) => {
  const page = pageOf(viewOf(report, context));
  const origin = await provenanceLine(report, context);
  const lines = [textOf(page.cover.title), ...page.chapters.map(chapter), origin];
  return new TextEncoder().encode(\`\${lines.join('\\n')}\\n\`);
};

/** Write here the rest: one switch over the kinds of piece, as in txt/txt.ts. */
function chapter({ number, title }: Chapter): string {
  return [number && \`\${textOf(number)}.\`, textOf(title)].filter(Boolean).join(' ');
}
`,
});
const list = readFileSync(`${root}${LIST}`, 'utf8');
writeFileSync(
  `${root}${LIST}`,
  list.replace(
    /^\];$/m,
    `  {
    id: '${id}',
    label: () => exportText('format.${id}'),
    extension: '${id}',
    load: async () => (await import('./${id}.ts')).render,
  },
];`,
  ),
);
const texts = readFileSync(`${root}${TEXTS}`, 'utf8');
const offered = `  "format.${id}": "Write here how it is offered (${id.toUpperCase()})",\n`;
writeFileSync(
  `${root}${TEXTS}`,
  texts.replace(/^ {2}"format\.json": .*\n/m, row => row + offered),
);
generateTexts();
process.stdout.write(`${[...written, LIST, TEXTS].map(file => `  ${file}\n`).join('')}
Search these for “Write here”, then run:
  npx vitest run test/export/golden.test.ts -u
`);
