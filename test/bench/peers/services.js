/** Programs that do a part of what a check does, each as its readme has it: from a text to how many remarks it makes. */
import { createRequire } from 'node:module';
import { TextlintKernel } from '@textlint/kernel';
import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';
import { retext } from 'retext';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import retextIntensify from 'retext-intensify';
import retextPassive from 'retext-passive';
import retextRepeatedWords from 'retext-repeated-words';
import writeGood from 'write-good';

const require = createRequire(import.meta.url);

const kernel = new TextlintKernel();
const textlint = {
  filePath: 'report.txt',
  ext: '.txt',
  plugins: [{ pluginId: 'text', plugin: require('@textlint/textlint-plugin-text').default }],
  rules: ['common-misspellings', 'stop-words', 'terminology'].map(ruleId => {
    const rule = require(`textlint-rule-${ruleId}`);
    return { ruleId, rule: rule.default ?? rule };
  }),
};

const processor = retext()
  .use(retextEnglish)
  .use(retextEquality)
  .use(retextIntensify)
  .use(retextPassive)
  .use(retextRepeatedWords);

const harper = new LocalLinter({ binary: binaryInlined });

/** By name. @type {Readonly<Record<string, (text: string) => number | Promise<number>>>} */
export const SERVICES = {
  'write-good': text => writeGood(text).length,
  'retext with four plugins': async text => (await processor.process(text)).messages.length,
  'textlint with three rules': async text => (await kernel.lintText(text, textlint)).messages.length,
  'harper.js': async text => (await harper.lint(text)).length,
};
