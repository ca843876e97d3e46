/** Whatever is typed in whatever order, the server ends as one that has just been started on the final texts. */
import fc from 'fast-check';
import { setInterruptionPeriod } from 'langium';
import { describe, expect, it } from 'vitest';
import {
  type Diagnostic,
  DocumentSymbolRequest,
  PublishDiagnosticsNotification,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { SEND_REQUEST } from '../../src/protocol/send.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { patience, runs } from '../support/runs.ts';
import { type Served, startServed } from '../support/served.ts';

/** The beginnings of the examples: shorter texts are checked sooner, and edits in them meet more often. */
const TEXTS = Object.fromEntries(
  Object.entries(exampleTexts()).map(([name, text]) => [name, text.slice(0, 4_000)]),
);
const NAMES = Object.keys(TEXTS);
const PIECES = [
  ...['', '', 'a', ' ', '\n', ':', '#', '"', '@', '\r\n', '\t', 'é😀', 'confidential', '2024-03-12'],
  ...['#justice', '\n\nfinding gap #water: A new one.\n', '// allow ', '\n    more words\n'],
  '\norganization EULEX: Another\n',
];

/** One edit: in which file, where in it (as a share), how much is taken out and what comes in. */
const edit = fc.record({
  name: fc.constantFrom(...NAMES),
  at: fc.integer({ min: 0, max: 10_000 }).map(share => share / 10_000),
  length: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }) },
    fc.integer({ min: 0, max: 120 }),
  ),
  text: fc.constantFrom(...PIECES),
  /** What comes first: the next edit, a turn of the server's, or the end of its check. */
  pause: fc.constantFrom('none', 'none', 'none', 'none', 'none', 'none', 'none', 'turn', 'turn', 'check'),
});

describe('a sequence of edits', () => {
  it(
    'ends with the same problems, outline and export as a fresh start on the final texts',
    async () => {
      const sequences = fc.array(edit, { minLength: 300, maxLength: 300 });
      // Milliseconds after which a build makes way for what comes in: with none, it can be broken off anywhere.
      const interruption = fc.constantFrom(0, 10);
      const property = fc.asyncProperty(sequences, interruption, async (edits, period) => {
        setInterruptionPeriod(period);
        const edited = await start(TEXTS);
        const documents = new Map(
          Object.entries(TEXTS).map(([name, text]) => [
            name,
            TextDocument.create(edited.served.uri(name), 'mission-report', 1, text),
          ]),
        );
        for (const { name, at, length, text, pause } of edits) {
          const document = documents.get(name);
          if (!document) continue;
          const from = Math.floor(at * document.getText().length);
          const range = { start: document.positionAt(from), end: document.positionAt(from + length) };
          const sent = edited.served.change(name, [{ range, text }]);
          TextDocument.update(document, [{ range, text }], document.version + 1);
          if (pause !== 'none') await sent;
          if (pause === 'check') await outline(edited.served, name);
        }
        const after = await noticed(edited);

        const texts = [...documents].map(([name, document]) => [name, document.getText()] as const);
        const fresh = await start(Object.fromEntries(texts));
        expect(after).toEqual(await noticed(fresh));
        // Those of what was typed are told once nobody types any more.
        await expect.poll(() => edited.problems).toEqual(fresh.problems);
        for (const { served } of [edited, fresh]) served.stop();
      });
      await fc.assert(property, { ...runs(8), endOnFailure: true, reporter: tellSeed });
    },
    patience(8, 15_000),
  );
});

/** Says how to have the failure again; the hundreds of edits themselves would say nothing to a reader. */
function tellSeed({
  failed,
  seed,
  numRuns,
  errorInstance,
}: Pick<fc.RunDetails<never>, 'failed' | 'seed' | 'numRuns' | 'errorInstance'>): void {
  if (failed) throw new Error(`Seed ${seed} fails in sequence ${numRuns}.`, { cause: errorInstance });
}

/** A server with all files open in the editor, and the last problems that it told of each. */
async function start(texts: Readonly<Record<string, string>>) {
  const problems = new Map<string, readonly Diagnostic[]>();
  const served = await startServed(texts, {}, client => {
    client.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      problems.set(uri, diagnostics);
    });
  });
  for (const name of NAMES) await served.open(name);
  return { served, problems };
}

const outline = ({ client, uri }: Served, name: string) =>
  client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: uri(name) } });

/** What an author is shown of the files when asking, once every one of them is checked. */
async function noticed({ served }: Awaited<ReturnType<typeof start>>) {
  const seen: Record<string, unknown> = {};
  for (const name of NAMES) await outline(served, name);
  for (const name of NAMES) {
    const uri = served.uri(name);
    const exported = await served.client.sendRequest(SEND_REQUEST, {
      ...{ uri, makes: 'files', agreed: '' },
      order: { formats: ['json'], audience: 'internal' },
    });
    // The version tells how often a text was changed, and not what of it is shown.
    seen[name] = { exported: { ...exported, version: undefined }, outline: await outline(served, name) };
  }
  return seen;
}
