/**
 * One of those that are compared, in a process of its own: told `FROM TO` on a line, it reads the reports of these numbers,
 * which it has not read before, and answers with the milliseconds of the processor for 1,000 words.
 */
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { EmptyFileSystem, URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { stringify } from 'yaml';
import { getLanguageService } from 'yaml-language-server/lib/esm/languageservice/yamlLanguageService.js';
import { createCheckingServices } from '../../src/rules/module.ts';
import { programmeText } from './as-mission.ts';
import type { ReportContent } from './content.ts';
import { unseenReport } from './folder.ts';
import { processorTimeOf } from './measure.ts';
import { SCHEMA } from './schema.ts';

/** What is prepared of one report, and then read through: the time of the latter counts. */
type Check = (report: { content: ReportContent; text: string; prose: string }) => () => unknown;

const check = await checkOf(process.argv[2] ?? '');
for await (const line of createInterface(process.stdin)) {
  const [from = 0, to = 0] = line.split(' ').map(Number);
  let ms = 0;
  let words = 0;
  for (let number = from; number < to; number++) {
    const { content, text } = unseenReport(number);
    const prose = proseOf(content);
    words += prose.split(/\s+/).length;
    ms += await processorTimeOf(check({ content, text, prose }));
  }
  process.stdout.write(`${(ms / words) * 1000}\n`);
}
process.exit();

function proseOf({ meetings, findings }: ReportContent): string {
  return [
    ...meetings.map(({ text }) => text),
    ...findings.flatMap(({ text, body, recommendation, action }) => [
      text,
      body,
      recommendation.text,
      action.text,
    ]),
  ].join('\n\n');
}

async function checkOf(name: string): Promise<Check> {
  if (name === 'check') return wholeCheck();
  if (name === 'YAML') return yamlCheck();
  // Where scripts/bench.js has installed them: they are no part of the bundle.
  const { SERVICES }: { SERVICES: Readonly<Record<string, (text: string) => unknown>> } = await import(
    pathToFileURL(resolve('.vscode-test/peers/services.js')).href
  );
  const service = SERVICES[name];
  if (!service) throw new Error(`${name} is no peer.`);
  return ({ prose }) =>
    () =>
      service(prose);
}

/** A report beside its programmes, in place of the one before. */
async function wholeCheck(): Promise<Check> {
  const { shared } = createCheckingServices(EmptyFileSystem.fileSystemProvider, undefined, 'short');
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
  const open = async (text: string, name: string, validation: boolean) => {
    const document = LangiumDocumentFactory.fromString(text, URI.parse(`file:///${name}.mission`));
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation });
    return document;
  };
  for (let number = 0; number < 5; number++) await open(programmeText(number), `programme-${number}`, false);
  return ({ content, text }) =>
    async () => {
      const { uri } = await open(text, content.id, true);
      await DocumentBuilder.update([], [uri]);
    };
}

/** The same content as YAML, by a service that looks at its structure alone. */
function yamlCheck(): Check {
  const service = getLanguageService({
    schemaRequestService: async () => JSON.stringify(SCHEMA),
    workspaceContext: { resolveRelativePath: (relative: string) => relative },
  });
  service.configure({
    validate: true,
    schemas: [{ uri: 'schema:report', fileMatch: ['*.yaml'], schema: SCHEMA }],
  });
  return ({ content }) => {
    const text = TextDocument.create(`file:///${content.id}.yaml`, 'yaml', 1, stringify(content));
    return () => service.doValidation(text, false);
  };
}
