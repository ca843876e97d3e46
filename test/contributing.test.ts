/**
 * The recipes of CONTRIBUTING.md, followed step by step in a copy of the repository: what they say must be all there is
 * to do, for what they promise to be seen.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { missingTranslations } from '../scripts/missing-translations.js';
import { run } from '../scripts/run.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const PAGE = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
const COPY = mkdtempSync(join(tmpdir(), 'mission-report-copy-'));
const LEFT_OUT = ['node_modules', 'dist', '.git', '.vscode-test', 'coverage'];

/** A vitest of its own, which starts no program of dist/. */
const ENV = { VITEST: undefined, MISSION_REPORT_DIST: 'keep', NO_COLOR: '1', FORCE_COLOR: undefined };

type Edit = (text: string) => string;

const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** A file that the step leaves as the one before it has made it. */
const asItIs: Edit = text => text;

/** Fills in what a step before has left to write, by what follows “Write here”. */
const written =
  (words: Readonly<Record<string, string>>): Edit =>
  text =>
    Object.entries(words).reduce((so, [what, said]) => so.replace(`Write here ${what}`, said), text);

const npm = (...args: string[]) => run('npm', args, { cwd: COPY, env: ENV, quiet: true });

/** Follows the steps of a recipe, which begin with a file to edit or a command to run; gives what the last one said. */
async function follow(recipe: string, edits: Readonly<Record<string, Edit>>): Promise<string> {
  const [, text = ''] = PAGE.split(`### ${recipe}\n`);
  const [section = ''] = text.split(/^##/m);
  const steps = [...section.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, step = '']) => step);
  const isCommand = (step: string) => /^np[mx] /.test(step);
  expect(steps.filter(step => !isCommand(step))).toEqual(Object.keys(edits));
  let said = '';
  for (const step of steps) {
    const [program, ...args] = step.split(' ');
    const edit = edits[step];
    const file = join(COPY, step);
    if (edit) writeFileSync(file, edit(readIfThere(file)));
    else said = await npm(...(program === 'npx' ? ['exec', '--', ...args] : ['--silent', ...args]));
  }
  return said;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

const missionReport = (...args: string[]) =>
  run(process.execPath, [join(COPY, 'dist/cli.js'), ...args], { cwd: join(COPY, 'reports'), quiet: true });

const REPORT = `programme see: South-Eastern Europe
pillar justice: Justice

mission pristina: Mission to Pristina
under see
classification unclassified

finding gap #justice region "Northern region": Cases
recommendation to "the Ministry" region "Mitrovica" due 2025-05-31: The Ministry should appoint judges.
`;

const TABLE = `# Report

## Recommendations

| Recommendation                     | Region  |
| ---------------------------------- | ------- |
| The Ministry should appoint judges | Prizren |
`;

let lookedFor = '';

beforeAll(async () => {
  cpSync(ROOT, COPY, { recursive: true, filter: path => !LEFT_OUT.includes(relative(ROOT, path)) });
  symlinkSync(join(ROOT, 'node_modules'), join(COPY, 'node_modules'), 'junction');

  await follow('Add a rule', {
    'src/rules/finding/told.ts': text =>
      written({
        'what holds where nothing is wrong.': 'A finding is told in more than a word.',
        'why it matters to those who read the report.':
          'One word says what it is about, and not what was found.',
      })(text)
        .replace('import { entryWordOf }', "import { proseOf } from '../../syntax/prose.ts';\n$&")
        .replace(/.*Write here which.*\n.*\n/, '')
        .replace(/\/\/ Write here when.*/, "if (proseOf(finding).title.text.includes(' ')) return;"),
    'language/messages/en/rules.json': written({
      'what is right, in one sentence.': 'A finding is told in more than a word.',
      'what is wrong, quoting the author, and what to do.': 'One word should be told in a sentence.',
    }),
    'test/rules/finding/told.mission': () => `under valley

finding gap #courts by ministry: Cases
action: Ask for two more judges.
finding gap #courts by ministry: Eight hundred cases wait.
action: Ask for two more judges.
`,
  });
  lookedFor = await follow('Add an attribute, or a column', {
    'language/mission-report.langium': asItIs,
    'src/lexicon/attributes.ts': asItIs,
    'language/messages/en/words.json': written({
      'what it means, in a sentence.': 'The region in which it holds.',
      'an example': 'Mitrovica',
    }),
    'language/l10n/labels.en.json': written({ 'its label': 'Region' }),
    'test/syntaxes/structure.mission': text => `${text}finding region "North": Roads are closed.\n`,
    'docs/language.md': text =>
      text
        .replace('cannot be names: `', '$&region ')
        .replace(/^\| `rated`.*\n/m, '$&| `region` | the region in which it holds |\n'),
    'docs/cheat-sheet.md': text => text.replace(/`in` source/, '`region` · $&'),
    'examples/selm-2025.mission': text => text.replace(/^finding [^:]*/m, '$& region "Eastern district"'),
    'language/import/en.json': text =>
      text.replace(/^ {4}"cost": /m, '    "region": [\n      "region",\n      "regions"\n    ],\n$&'),
    'language/schema/import.json': text =>
      text.replace(/^ {6}"cost": /m, '      "region": "the region",\n$&'),
  });
  await follow('Add an export format', {
    'src/export/wiki.ts': written({
      'what the report is in this format.': 'The report as a page of a wiki.',
      'the rest: one switch over the kinds of piece, as in txt/txt.ts.': 'A heading.',
    }),
    'src/export/index.ts': asItIs,
    'language/messages/en/export.json': written({ 'how it is offered (WIKI)': 'Page of a wiki (WIKI)' }),
    'src/verify/words-in.ts': asItIs,
    'docs/exports.md': text => text.replace(/^\| `json`.*\n/m, '$&| `wiki` | a page of a wiki |\n'),
  });
  await follow('Add a language of labels', {
    'language/l10n/labels.pt.json': () => asJson({ findings: 'Constatações' }),
    'language/l10n/dates.json': text => {
      const { es, ...others } = JSON.parse(text);
      return asJson({ ...others, es, pt: es });
    },
    'src/export/languages.ts': text => text.replace("'es', ", "'es', 'pt', "),
    'src/export/labels.ts': text =>
      text
        .replace(
          /^import ru /m,
          "import pt from '../../language/l10n/labels.pt.json' with { type: 'json' };\n$&",
        )
        .replace('  es,\n', '  es,\n  pt,\n'),
  });

  mkdirSync(join(COPY, 'reports'));
  writeFileSync(join(COPY, 'reports/pristina.mission'), REPORT);
  writeFileSync(join(COPY, 'reports/table.md'), TABLE);
  await npm('run', 'build');
});
afterAll(() => {
  rmSync(COPY, { recursive: true, force: true });
});

test('nothing is left to write, and all compiles', async () => {
  // What the recipes add comes out of no room of the copy.
  await npm('exec', '--', 'vitest', 'run', 'test/house.test.ts', '-t', '^(?!.* all files together )');
  await npm('exec', '--', 'vitest', 'run', 'test/schema', '-t', 'explained');
  await npm('exec', '--', 'tsc', '-p', '.');
});

test('what is new is said in English where French and Spanish lack it, until a release', async () => {
  await npm('exec', '--', 'vitest', 'run', 'test/messages', 'test/extension/translation.test.ts');
  const said = await missionReport('check', '--max-warnings', '99', '--locale', 'fr').catch(String);
  expect(said).toContain('finding/told: One word should be told in a sentence.');
  const refused = await npm('run', '--silent', 'release:check').catch(String);
  for (const language of ['fr', 'es'])
    expect(refused).toContain(
      `language/messages/${language}/rules.json lacks finding/told.summary, finding/told.wrong\n`,
    );
});

test('what is there already is not begun again', async () => {
  for (const args of [
    ['new:rule', 'finding/told'],
    ['new:attribute', 'region', 'finding'],
    ['new:format', 'wiki'],
  ])
    await expect(npm('--silent', 'run', ...args)).rejects.toThrow('there already');
});

test('the rule speaks', async () => {
  const found = await missionReport('check', '--max-warnings', '99').catch(String);
  expect(found).toContain(
    'pristina.mission:8:1: warning finding/told: One word should be told in a sentence.',
  );
  expect(readFileSync(join(COPY, 'language/manual.md'), 'utf8')).toContain('## finding/told');
});

test('the attribute is in every place that follows from its row', () => {
  const [, passed] = /Tests +(\d+) passed/.exec(lookedFor) ?? [];
  // Of findings and of recommendations: it is read, explained and offered, exported, brought back.
  expect(Number(passed)).toBeGreaterThanOrEqual(8);
  const colours = readFileSync(join(COPY, 'test/syntaxes/structure.mission'), 'utf8');
  expect(colours).toContain('>> region  keyword.other.attribute');
});

test('the attribute is read from a report, and from a table of others', async () => {
  const table = await missionReport(
    'export',
    'pristina.mission',
    '--to',
    'csv',
    '--table',
    'follow-up',
    '--out',
    '-',
  );
  expect(table).toMatch(/^.*\bRegion\b.*\r\n.*Mitrovica/);
  const report = await missionReport('import', 'table.md', '--out', '-');
  expect(report).toMatch(/^recommendation (?:.+ )?region "Prizren"(?: .+)?:/m);
});

test('the format is exported, and offered in the help', async () => {
  const page = await missionReport('export', 'pristina.mission', '--to', 'wiki', '--out', '-');
  expect(page).toMatch(/^Mission to Pristina\n(?:.*\n)*1\. /);
  expect(await missionReport('export', '--help')).toContain('wiki');
});

test('the language has its own labels, and English ones where it lacks them', async () => {
  const page = await missionReport(
    'export',
    'pristina.mission',
    '--to',
    'md',
    '--language',
    'pt',
    '--out',
    '-',
  );
  expect(page).toContain('Constatações');
  expect(page).toContain('Contents');
});

test('a release has one version everywhere, and lacks no translation', async () => {
  for (const { language, file, from, ids } of missingTranslations(`${COPY}/`)) {
    const path = join(COPY, file);
    const english = JSON.parse(readFileSync(join(COPY, from), 'utf8'));
    const added = Object.fromEntries(ids.map(id => [id, `(${language}) ${english[id]}`]));
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...added }));
  }
  const ask: Edit = text => text.replace(/\bv\d+\.\d+\.\d+/, 'v0.3.0');
  const said = await follow('Make a release', {
    'CHANGELOG.md': text =>
      text.replace(/^<!--.*\n/gm, '').replace('## ', '## 0.3.0\n\n- A finding has a region.\n\n$&'),
    'action.yml': ask,
    '.pre-commit-hooks.yaml': ask,
  });
  expect(said).toMatch(/Tests +\d+ passed/);
});
