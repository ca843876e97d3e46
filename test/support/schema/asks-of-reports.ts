/** The same of whole reports, which takes longer to load. */
import { effectLabel } from '../../../src/changes/effect-label.ts';
import { effectsOf } from '../../../src/changes/effects-of.ts';
import { compile } from '../../../src/compile/compile.ts';
import { FILLED } from '../../../src/export/table.ts';
import { importDocument } from '../../../src/import/import-document.ts';
import { importFile } from '../../../src/import/import-file.ts';
import { readMarkdown } from '../../../src/import/read-markdown.ts';
import { columnHeaded } from '../../../src/review/tracker/headings.ts';
import { readValue } from '../../../src/review/tracker/read-value.ts';
import { fileOf } from '../../../src/syntax/file-of.ts';
import { vocabularyOf } from '../../../src/terminology/report-vocabulary.ts';
import { checkFiles } from '../check.ts';
import { sampleReport } from '../sample-report.ts';
import type { Asked } from './asks.ts';

const NO_LANGUAGE = '';

const linesOf = (report: string) => report.split('\n').filter(line => line !== '');

export const ASKS = {
  /** The report that is imported from a text. */
  import: async ({ text, language }: Asked) =>
    importDocument(readMarkdown(text), language === NO_LANGUAGE ? {} : { language })
      .text.split('\n')
      .filter(line => line !== ''),
  /** The same of a mail. */
  mail: async ({ text }: Asked) => linesOf((await importFile(new TextEncoder().encode(text), 'eml')).text),
  /** What a cell of a tracker says, behind the head of its column. */
  tracker: async ({ text }: Asked) => {
    const [head = '', said = ''] = text.split(': ');
    const column = columnHeaded(head)?.column;
    const field = FILLED.find(each => each === column);
    const read = field && readValue(field, { text: said }, sampleReport);
    return read && 'value' in read ? [read.value.written] : [];
  },
  /** The report that comes back from what was made of it in the style of the United Nations. */
  back: async ({ text, language }: Asked) => {
    const source = `mission m: Mission\nlanguage ${language}\n\n${text}\n`;
    const { documents, services } = await checkFiles({ 'report.mission': source });
    const back = documents.map(document => {
      const report = compile(document, vocabularyOf(fileOf(document), services, { style: 'un' }));
      return importFile(new TextEncoder().encode(JSON.stringify(report)), 'json');
    });
    return (await Promise.all(back)).flatMap(each => linesOf(each.text));
  },
  /** What the change from the first of two entries to the second does to the facts, an entry a line. */
  effects: async ({ text, language }: Asked) => {
    const [before = '', after = ''] = text.split('\n');
    return effectsOf(before, after, language).map(effectLabel);
  },
  /** What is said of the words of a report. */
  check: async ({ text, language }: Asked) => {
    const report = `mission m: Mission\nlanguage ${language}\nstyle un\n\n${text}\n`;
    const { documents } = await checkFiles({ 'report.mission': report }, { profile: 'final' });
    const problems = documents.flatMap(({ diagnostics = [] }) => diagnostics);
    return problems.flatMap(({ code, message }) =>
      /^words\//.test(String(code)) ? `${code}: ${message}` : [],
    );
  },
} satisfies Readonly<Record<string, (asked: Asked) => Promise<readonly string[]>>>;
