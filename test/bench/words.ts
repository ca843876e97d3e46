/** The rules on words alone, on the Kosovo report written over and over, and on its prose in one paragraph. */
import { readFileSync } from 'node:fs';
import { EmptyFileSystem, MultiMap, URI } from 'langium';
import { assess } from '../../src/rules/find-problems.ts';
import { RULES } from '../../src/rules/index.ts';
import { createCheckingServices } from '../../src/rules/module.ts';
import type { Rule, RuleContext } from '../../src/rules/rule.ts';
import type { MissionFile } from '../../src/syntax/generated/ast.ts';
import { wordedPassagesOf } from '../../src/terminology/own-prose.ts';
import { vocabularyOf } from '../../src/terminology/report-vocabulary.ts';
import { median } from './measure.ts';

const RULES_ON_WORDS = RULES.filter(({ code }) => /^words\/|\/count-agrees$/.test(code));
/** The rules on words by the types of entries that they look at. */
export const VISITS = new MultiMap<string, Rule>();
for (const rule of RULES_ON_WORDS) for (const type of rule.visits) VISITS.add(type, rule);

/** Medians in milliseconds of CPU time, each run on a text that is parsed afresh. */
export async function words(copies: number) {
  const report = readFileSync('examples/kosovo-2009.mission', 'utf8');
  const [head = '', ...findings] = report.split(/^(?=finding )/m);
  const repeated = head + findings.join('').repeat(copies);
  const prose = findings.map(finding => finding.slice(finding.indexOf(':') + 1).trim()).join('\n    ');
  const paragraph = `${head}section: Findings\n\n    ${`${prose}\n    `.repeat(copies)}\n`;
  const runs = copies > 20 ? 7 : 21;
  const inEntries = await check(repeated, runs);
  const inOne = await check(paragraph, runs);
  return {
    words: inEntries.words,
    lines: repeated.split('\n').length,
    ms: inEntries.ms,
    'ms/1000 words': (inEntries.ms / inEntries.words) * 1000,
    problems: inEntries.problems,
    'one paragraph': inOne.ms,
    'its ms/1000 words': (inOne.ms / inOne.words) * 1000,
  };
}

async function check(text: string, runs: number) {
  const services = createCheckingServices(EmptyFileSystem.fileSystemProvider);
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  const open = async (content: string, name: string) => {
    const document = LangiumDocumentFactory.fromString<MissionFile>(
      content,
      URI.parse(`file:///${name}.mission`),
    );
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation: false });
    return document;
  };
  await open(readFileSync('examples/south-eastern-europe.mission', 'utf8'), 'programme');
  const times: number[] = [];
  let problems = 0;
  let count = 0;
  for (let run = -3; run < runs; run++) {
    const document = await open(text, 'report');
    const { value: file } = document.parseResult;
    const context: RuleContext = {
      file,
      document,
      services,
      rules: RULES,
      today: undefined,
      audience: 'internal',
      staffNames: true,
      vocabulary: () => vocabularyOf(file, services),
    };
    globalThis.gc?.();
    const start = process.cpuUsage();
    const found = await assess(VISITS, context, async () => {});
    if (run >= 0) times.push(process.cpuUsage(start).user / 1000);
    problems = found.problems.length;
    count = wordedPassagesOf(file).reduce((sum, passage) => sum + passage.words.length, 0);
    LangiumDocuments.deleteDocument(document.uri);
    await DocumentBuilder.update([], [document.uri]);
  }
  return { ms: median(times), problems, words: count };
}
