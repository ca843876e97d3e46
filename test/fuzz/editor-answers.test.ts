/** Whatever text is in the editor and wherever the cursor stands, each of the language features has an answer. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PREVIEW_REQUEST, READINESS_REQUEST, STRUCTURE_REQUEST } from '../../src/protocol/report.ts';
import { SEND_REQUEST } from '../../src/protocol/send.ts';
import { patience, runs } from '../support/runs.ts';
import { startServed } from '../support/served.ts';
import { damagedText } from './damaged-text.ts';

const NAME = 'any.mission';
const served = await startServed({ [NAME]: '' });
await served.open(NAME);
afterAll(() => served.stop());

const uri = served.uri(NAME);
const textDocument = { uri };
const options = { tabSize: 4, insertSpaces: true };

describe('the editor', () => {
  it(
    'is answered about any text',
    async () => {
      const property = fc.asyncProperty(damagedText, fc.nat(), fc.nat(), async ({ text }, one, other) => {
        await served.type(NAME, text);
        const document = TextDocument.create(uri, 'mission-report', 1, text);
        const [from = 0, to = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
        const position = document.positionAt(from);
        const range = { start: position, end: document.positionAt(to) };
        const here = { textDocument, position };
        const asked: Record<string, object> = {
          'textDocument/codeAction': { textDocument, range, context: { diagnostics: [] } },
          'textDocument/codeLens': { textDocument },
          'textDocument/completion': here,
          'textDocument/definition': here,
          'textDocument/documentHighlight': here,
          'textDocument/documentLink': { textDocument },
          'textDocument/documentSymbol': { textDocument },
          'textDocument/foldingRange': { textDocument },
          'textDocument/formatting': { textDocument, options },
          'textDocument/hover': here,
          'textDocument/inlayHint': { textDocument, range },
          'textDocument/onTypeFormatting': { ...here, ch: '\n', options },
          'textDocument/rangeFormatting': { textDocument, range, options },
          'textDocument/references': { ...here, context: { includeDeclaration: true } },
          'textDocument/selectionRange': { textDocument, positions: [position] },
          'textDocument/semanticTokens/full': { textDocument },
          'workspace/symbol': { query: text.slice(from, to) },
          [STRUCTURE_REQUEST.method]: { uri, by: 'objective' },
          [READINESS_REQUEST.method]: { uri },
          [PREVIEW_REQUEST.method]: { uri, nonce: 'n' },
          [SEND_REQUEST.method]: {
            uri,
            makes: 'files',
            agreed: '',
            order: { formats: ['md'], audience: 'internal' },
          },
        };
        for (const [method, params] of Object.entries(asked)) {
          const answer = await served.client.sendRequest(method, params);
          expect(answer, method).not.toBeUndefined();
        }
      });
      await fc.assert(property, runs(300));
    },
    patience(300, 200),
  );
});
