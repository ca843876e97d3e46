/** The language server as other editors start it. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { DocumentSymbolRequest } from 'vscode-languageserver-protocol/node';
import { startBundledServer } from '../support/bundled-server.ts';
import { CLI, EXAMPLES, missionReport } from '../support/command-line.ts';

it('serves a plain client that it shares nothing with but the protocol', async () => {
  const folder = pathToFileURL(EXAMPLES);
  const server = await startBundledServer(folder.href, { program: [CLI, 'lsp'] });
  const report = new URL('kosovo-2009.mission', folder);
  const text = readFileSync(report, 'utf8').replace(/^(finding \w+) #justice/m, '$1');
  const problems = await server.open(report.href, text);
  const codes = problems.map(({ code }) => code);
  expect(codes.filter(code => !String(code).startsWith('words/'))).toEqual(['finding/tagged']);
  const outline = await server.connection.sendRequest(DocumentSymbolRequest.type, {
    textDocument: { uri: report.href },
  });
  expect(JSON.stringify(outline)).toContain('kosovo-2009');
  expect(await server.stop()).toBe(0);
});

it('says how it must be asked', async () => {
  const { code, err } = await missionReport(['lsp'], EXAMPLES);
  expect(err).toContain('The option “--stdio” must be given.');
  expect(code).toBe(2);
});
