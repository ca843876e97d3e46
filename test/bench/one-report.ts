/** One report of a given number of lines: lexer, parser, build to problems; and the same content elsewhere. */
import { EmptyFileSystem, URI } from 'langium';
import { getLanguageService as jsonService } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { stringify } from 'yaml';
import { getLanguageService as yamlService } from 'yaml-language-server/out/src/languageservice/yamlLanguageService.js';
import { createCheckingServices } from '../../src/rules/module.ts';
import { asMission, programmeText } from './as-mission.ts';
import { reportContent } from './content.ts';
import { readLines } from './line-reader.ts';
import { median, timesOf } from './measure.ts';
import { SCHEMA } from './schema.ts';

/** Medians in milliseconds. */
export async function oneReport(lines: number) {
  const content = reportContent(1, lines);
  const text = asMission(content);
  const runs = lines > 50_000 ? 5 : 11;
  return {
    lines: text.split('\n').length,
    floor: median(await timesOf(runs, () => readLines(text))),
    ...(await ours(text, runs)),
    json: await json(JSON.stringify(content, null, 2), runs),
    yaml: await yaml(stringify(content), lines > 50_000 ? 1 : runs),
  };
}

async function ours(text: string, runs: number) {
  const services = createCheckingServices(EmptyFileSystem.fileSystemProvider);
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  const open = async (content: string, name: string) => {
    const document = LangiumDocumentFactory.fromString(content, URI.parse(`file:///${name}.mission`));
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation: true });
    return document;
  };
  await open(programmeText(1), 'programme');
  const lexer = median(await timesOf(runs, () => services.parser.Lexer.tokenize(text)));
  const parser = median(await timesOf(runs, () => services.parser.LangiumParser.parse(text)));
  const build = await timesOf(runs, async run => {
    const document = await open(text, `report-${run}`);
    await DocumentBuilder.update([], [document.uri]);
  });
  return { lexer, parser, build: median(build) };
}

async function json(text: string, runs: number): Promise<number> {
  const service = jsonService({});
  service.configure({ schemas: [{ uri: 'schema:report', fileMatch: ['*.json'], schema: SCHEMA }] });
  return median(
    await timesOf(runs, async run => {
      const document = TextDocument.create(`file:///${run}.json`, 'json', 1, text);
      await service.doValidation(document, service.parseJSONDocument(document));
    }),
  );
}

async function yaml(text: string, runs: number): Promise<number> {
  const service = yamlService({
    schemaRequestService: async () => JSON.stringify(SCHEMA),
    workspaceContext: { resolveRelativePath: (relative: string) => relative },
  });
  service.configure({
    validate: true,
    schemas: [{ uri: 'schema:report', fileMatch: ['*.yaml'], schema: SCHEMA }],
  });
  return median(
    await timesOf(runs, async run => {
      await service.doValidation(TextDocument.create(`file:///${run}.yaml`, 'yaml', 1, text), false);
    }),
  );
}
