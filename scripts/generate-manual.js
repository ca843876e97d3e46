/**
 * Writes language/manual.md: a page for each rule, from the rule itself and the document that tests it. Other languages
 * have the table of all rules, which leads there.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadSource } from './run-source.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const TEXTS = `${root}language/messages/`;
const OFF = { always: 'always', draft: 'from profile `draft` on', review: 'from profile `review` on' };

/** @typedef {{ code: string, severity: string, from: keyof typeof OFF, summary: string, why: string }} Rule */

/** Writes the manual. */
export async function generateManual() {
  const { RULES, summaryOf, ruleTable, rulePage, speak } = await loadSource(`
    export { RULES } from './src/rules/index.ts';
    export { summaryOf } from './src/rules/rule.ts';
    export { ruleTable, rulePage } from './src/rules/rule-table.ts';
    export { speak } from './src/messages/texts.ts';
  `);
  const rules = RULES.map((/** @type {Rule} */ rule) => ({ ...rule, summary: summaryOf(rule.code) }));
  const text = `# What is checked

Each rule has a name, which stands behind its problems in the editor and on the command line. How much is checked depends on the profile: \`draft\` while you write, \`review\` before you hand the report on, \`final\` before it leaves the house. Under \`rules\` in \`mission-report.config.json\` a project gives a rule another severity (\`error\`, \`warning\`, \`info\`) or switches it \`off\`.

Where a rule is wrong about one entry, write \`// allow NAME: why\` above it. Rules that are checked always cannot be set aside.

In the examples, a line that begins with \`//!\` tells the problem of the line above it, and the lines below that what mends it.

${ruleTable(RULES, (/** @type {string} */ code) => `#${anchor(code)}`)}

${rules.map(page).join('\n\n')}
`;
  writeFileSync(`${root}language/manual.md`, text);
  for (const tag of readdirSync(TEXTS).filter(name => /^[a-z]+$/.test(name) && name !== 'en')) {
    speak({ tag, areas: { rules: JSON.parse(readFileSync(`${TEXTS}${tag}/rules.json`, 'utf8')) } });
    const page = rulePage(RULES, (/** @type {string} */ code) => `manual.md#${anchor(code)}`);
    writeFileSync(`${root}language/manual.${tag}.md`, page);
  }
}

/** @param {Rule} rule */
function page(rule) {
  const { code, severity, from, summary, why } = rule;
  return `<a id="${anchor(code)}"></a>

## ${code}

${summary} (${severity}, ${OFF[from]})

${why}

${documentsOf(code).map(example).join('\n\n')}

${setAside(rule)}`;
}

/** @param {Rule} rule */
function setAside({ code, from }) {
  return from === 'always'
    ? 'It is always checked.'
    : `To set it aside for one entry, write above it: \`// allow ${code}: why\``;
}

/** The slips that authors make most; the others are told in the same way. */
const SLIPS = [
  'early-colon',
  'forgotten-colon',
  'tag-in-text',
  'written-date',
  'name-with-blank',
  'stray-lines',
];

/**
 * The documents that test a rule, without their ending.
 * @param {string} code
 */
function documentsOf(code) {
  const folder = `${root}test/rules/${code}`;
  return existsSync(`${folder}.mission`) ? [folder] : SLIPS.map(slip => `${folder}/${slip}`);
}

/**
 * What is found, and what is left of it when the first remedy of each problem is taken.
 * @param {string} document
 */
function example(document) {
  const [found, mended] = ['mission', 'mended'].map(ending =>
    readFileSync(`${document}.${ending}`, 'utf8').trim(),
  );
  const isMended = mended !== found;
  return `What is found:

\`\`\`text
${found}
\`\`\`${isMended ? `\n\nMended:\n\n\`\`\`text\n${mended}\n\`\`\`` : ''}`;
}

/** @param {string} code */
function anchor(code) {
  return code.replace('/', '-');
}
