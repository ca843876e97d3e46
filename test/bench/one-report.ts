/** One report of a given number of lines: lexer, parser, build to problems; and the same content elsewhere. */
import { EmptyFileSystem, URI } from 'langium';
import { getLanguageService as jsonService } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { stringify } from 'yaml';
import { getLanguageService as yamlService } from 'yaml-language-server/lib/esm/languageservice/yamlLanguageService.js';
import { createCheckingServices } from '../../src/rules/module.ts';
import { MAX_LENGTH } from '../../src/syntax/lexer.ts';
import { asMission, programmeText } from './as-mission.ts';
import { type BodyShape, type ReportContent, reportContent } from './content.ts';
import { readLines } from './line-reader.ts';
import { inRounds, type Samples, timesOf } from './measure.ts';
import { SCHEMA } from './schema.ts';

/** The floor takes so little that it is measured so many lines at a time. */
const FLOOR_LINES = 20_000;
/** Beyond this, what takes seconds for each run is run less often. */
const LONG = 50_000;

/** Milliseconds of the processor of each run; where it is to be brief, without the YAML server, which takes longest. */
export async function oneReport(lines: number, body: BodyShape, isBrief: boolean): Promise<Samples> {
  const content = reportContent(1, lines, body);
  const text = asMission(content);
  if (text.length > MAX_LENGTH) throw new Error(`${lines} lines are more than is read of one report.`);
  const count = text.split('\n').length;
  const ours = await checker(text);
  const works = {
    floor: repeated(Math.ceil(FLOOR_LINES / count), () => readLines(text)),
    lexer: ours.tokenize,
    parser: ours.parse,
    build: ours.build,
    json: json(content),
  };
  const times = await inRounds(lines > LONG ? 5 : 11, works);
  const { floor = [] } = times;
  return {
    ...times,
    lines: [count],
    megabytes: [text.length / 2 ** 20],
    problems: [ours.problems()],
    floor: floor.map(time => time / Math.ceil(FLOOR_LINES / count)),
    ...(isBrief ? {} : { yaml: await timesOf(lines > LONG ? 1 : 5, yaml(content)) }),
  };
}

function repeated(times: number, work: () => unknown): () => void {
  return () => {
    for (let i = 0; i < times; i++) work();
  };
}

async function checker(text: string) {
  const { shared, parser } = createCheckingServices(EmptyFileSystem.fileSystemProvider);
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
  let problems = 0;
  const open = async (content: string, name: string) => {
    const document = LangiumDocumentFactory.fromString(content, URI.parse(`file:///${name}.mission`));
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation: true });
    problems = document.diagnostics?.length ?? 0;
    return document;
  };
  await open(programmeText(1), 'programme');
  return {
    problems: () => problems,
    tokenize: () => parser.Lexer.tokenize(text),
    parse: () => parser.LangiumParser.parse(text),
    build: async (round: number) => {
      const document = await open(text, `report-${round}`);
      await DocumentBuilder.update([], [document.uri]);
    },
  };
}

function json(content: ReportContent) {
  const text = JSON.stringify(content, null, 2);
  const service = jsonService({});
  service.configure({ schemas: [{ uri: 'schema:report', fileMatch: ['*.json'], schema: SCHEMA }] });
  return async (round: number) => {
    const document = TextDocument.create(`file:///${round}.json`, 'json', 1, text);
    await service.doValidation(document, service.parseJSONDocument(document));
  };
}

/** The same content as YAML, checked by a service with the schema. */
export function yaml(content: ReportContent) {
  const text = stringify(content);
  const service = yamlService({
    schemaRequestService: async () => JSON.stringify(SCHEMA),
    workspaceContext: { resolveRelativePath: (relative: string) => relative },
  });
  service.configure({
    validate: true,
    schemas: [{ uri: 'schema:report', fileMatch: ['*.yaml'], schema: SCHEMA }],
  });
  return async (run: number) => {
    await service.doValidation(TextDocument.create(`file:///${run}.yaml`, 'yaml', 1, text), false);
  };
}
