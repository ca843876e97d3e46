/** Files that change, vanish and come by the thousand while the server is at work. */
import type { FileSystemNode, URI } from 'langium';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  DocumentSymbolRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
} from 'vscode-languageserver-protocol/node';
import { MapFileSystem } from '../support/map-file-system.ts';
import { EVERYTHING } from '../support/runs.ts';
import { type Served, startServed } from '../support/served.ts';

const UNTAGGED = 'mission m: M\nfinding: A\n';
const OTHER = 'mission other: O\nfinding: A\n';
const CLEAN = 'mission m: M\n';

let served: Served;
afterEach(() => served.stop());

describe('a file that vanishes while it is read', () => {
  it('costs the author only that file, and is read once it is back', async () => {
    const { problems, prepare } = listener();
    const files = new VanishingFiles([
      ['/workspace/a.mission', UNTAGGED],
      ['/workspace/gone.mission', OTHER],
    ]);
    files.gone.add('/workspace/gone.mission');
    served = await startServed(files, {}, prepare);
    await served.open('a.mission');
    await expect.poll(() => codes(problems, 'a.mission')).toEqual(['finding/tagged']);

    files.gone.clear();
    await served.touch('gone.mission', 1);
    await expect.poll(() => codes(problems, 'gone.mission')).toEqual(['finding/tagged']);
  });

  it('is forgotten when the news of its change comes after its end', async () => {
    const { problems, prepare } = listener();
    const files = new VanishingFiles([
      ['/workspace/a.mission', UNTAGGED],
      ['/workspace/b.mission', OTHER],
    ]);
    served = await startServed(files, {}, prepare);
    await served.open('a.mission');
    await served.touch('b.mission');
    await expect.poll(() => codes(problems, 'b.mission')).toEqual(['finding/tagged']);
    files.gone.add('/workspace/b.mission');
    await served.touch('b.mission');
    await served.touch('b.mission', 3);
    await expect.poll(() => codes(problems, 'b.mission')).toEqual([]);
    await served.type('a.mission', CLEAN);
    await expect.poll(() => codes(problems, 'a.mission')).toEqual([]);
  });
});

describe('a file that is replaced while it is read', () => {
  it('is known as it is in the end', async () => {
    const { problems, prepare } = listener();
    const files = new SlowFiles([
      ['/workspace/a.mission', CLEAN],
      ['/workspace/b.mission', OTHER],
    ]);
    served = await startServed(files, {}, prepare);
    await served.open('a.mission');
    await served.touch('b.mission');
    await expect.poll(() => codes(problems, 'b.mission')).toEqual(['finding/tagged']);

    const finish = files.hold();
    files.texts.set('/workspace/b.mission', `${OTHER}finding: B\n`);
    await served.touch('b.mission');
    await expect.poll(() => files.isReading).toBe(true);
    files.texts.set('/workspace/b.mission', 'mission b: B\npillar x: X\nfinding #x: A\n');
    await served.touch('b.mission');
    finish();
    await expect.poll(() => codes(problems, 'b.mission')).toEqual([]);
  });
});

describe('thousands of files that are changed at once, as when another branch is checked out', () => {
  const COUNT = EVERYTHING ? 10_000 : 2_500;
  const name = (i: number) => `r-${i}.mission`;
  const text = (i: number, state: string) => `mission m-${i}: M\npillar x: X\nfinding${state}: A\n`;

  it('do not keep the author waiting, and their problems are right in the end', async () => {
    const { problems, prepare } = listener();
    const texts = Object.fromEntries(Array.from({ length: COUNT }, (_, i) => [name(i), text(i, '')]));
    served = await startServed(texts, {}, prepare);
    await served.open(name(0));
    await expect.poll(() => codes(problems, name(0))).toEqual(['finding/tagged']);

    for (let i = 1; i < COUNT; i++)
      served.files.texts.set(`/workspace/${name(i)}`, text(i, i % 2 ? ' #x' : ''));
    // VS Code tells of what it gathers in a fraction of a second.
    for (let from = 1; from < COUNT; from += 1_000) {
      const changes = Array.from({ length: Math.min(1_000, COUNT - from) }, (_, i) => ({
        uri: served.uri(name(from + i)),
        type: 2 as const,
      }));
      await served.client.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    }
    await served.type(name(0), text(0, ' #x'));
    await expect.poll(() => codes(problems, name(0))).toEqual([]);
    const symbols = await served.client.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri: served.uri(name(0)) },
    });
    expect(symbols).not.toEqual([]);
    await expect.poll(() => codes(problems, name(COUNT - 2))).toEqual(['finding/tagged']);
    await expect.poll(() => codes(problems, name(COUNT - 1))).toEqual([]);
    const wrong = () =>
      Array.from({ length: COUNT - 1 }, (_, i) => i + 1).filter(
        i => codes(problems, name(i))?.length === i % 2,
      );
    await expect.poll(wrong).toEqual([]);
  });
});

/** Files of which some are listed and told of, but are no longer there when they are read. */
class VanishingFiles extends MapFileSystem {
  readonly gone = new Set<string>();

  override readFile = async (uri: URI): Promise<string> => {
    if (this.gone.has(uri.path)) throw new Error(`ENOENT: no such file or directory, open '${uri.path}'`);
    return this.readFileSync(uri);
  };
  override exists = async (uri: URI): Promise<boolean> => !this.gone.has(uri.path) && this.existsSync(uri);
  override stat = async (uri: URI): Promise<FileSystemNode> => {
    if (this.gone.has(uri.path)) throw new Error(`ENOENT: no such file or directory, stat '${uri.path}'`);
    return this.statSync(uri);
  };
}

/** Files that are read as they were when reading began, and only so fast as the test lets them. */
class SlowFiles extends MapFileSystem {
  isReading = false;
  private held: Promise<void> = Promise.resolve();

  /** Lets no reading come to its end before the function that is returned is called. */
  hold(): () => void {
    let finish = () => {};
    this.held = new Promise(resolve => {
      finish = resolve;
    });
    return finish;
  }

  override readFile = async (uri: URI): Promise<string> => {
    const text = this.readFileSync(uri);
    this.isReading = true;
    await this.held;
    return text;
  };
}

type Problems = ReadonlyMap<string, readonly Diagnostic[]>;

function listener() {
  const problems = new Map<string, readonly Diagnostic[]>();
  const prepare = (client: ProtocolConnection) => {
    client.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      problems.set(uri, diagnostics);
    });
  };
  return { problems, prepare };
}

const codes = (problems: Problems, name: string) => problems.get(served.uri(name))?.map(({ code }) => code);
