import { readFileSync } from 'node:fs';
import { URI } from 'langium';
import { afterEach, expect, test } from 'vitest';
import {
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
} from 'vscode-languageserver-protocol/node';
import { MapFileSystem } from '../support/map-file-system.ts';
import { type Served, startServed } from '../support/served.ts';
import { DICTIONARIES } from '../support/speller.ts';

const PROGRAMME = 'programme p: P\npillar x: X\n';
const reportOf = (id: string, text: string) => `mission ${id}: M\nunder p\nfinding #x: ${text}\n`;

/** Reads dictionaries from their packages and all else from memory. */
class WithDictionaries extends MapFileSystem {
  override readBinary = async (uri: URI): Promise<Uint8Array> =>
    uri.path.includes('/node_modules/') ? readFileSync(new URL(uri.toString())) : this.readBinarySync(uri);
}

let served: Served;
afterEach(() => served.stop());

const told = new Map<string, readonly unknown[]>();
let isOn = true;

async function start(texts: Readonly<Record<string, string>>) {
  told.clear();
  const files = new WithDictionaries(
    Object.entries({ 'p.mission': PROGRAMME, ...texts }).map(([name, text]) => [`/workspace/${name}`, text]),
  );
  const prepare = (client: ProtocolConnection) => {
    client.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      const name = uri.split('/').at(-1) ?? '';
      told.set(
        name,
        diagnostics.filter(({ code }) => code === 'words/spelt').map(({ message }) => message),
      );
    });
    client.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => ({ spelling: isOn })));
  };
  const capabilities = {
    workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
  };
  served = await startServed(
    texts,
    capabilities,
    prepare,
    {},
    {
      files,
      dictionaries: URI.parse(DICTIONARIES.href.replace(/\/$/, '')),
    },
  );
}

const HINT = '“recieve” is not in the dictionary: is it spelt right?';

test('the words of a report are looked up when it is opened, and no longer when it is closed', async () => {
  await start({
    'a.mission': reportOf('a', 'They recieve it.'),
    'b.mission': reportOf('b', 'They recieve it.'),
  });
  await served.open('a.mission');
  await expect.poll(() => told.get('a.mission'), { timeout: 20_000 }).toEqual([HINT]);
  expect(told.get('b.mission') ?? []).toEqual([]);
  await served.open('b.mission');
  await expect.poll(() => told.get('b.mission')).toEqual([HINT]);
  await served.type('b.mission', reportOf('b', 'They receive it.'));
  await expect.poll(() => told.get('b.mission')).toEqual([]);
  await served.close('a.mission');
  await expect.poll(() => told.get('a.mission')).toEqual([]);
});

test('a word that the programme calls a term is right in its reports', async () => {
  await start({ 'a.mission': reportOf('a', 'The gewog helped.') });
  await served.open('a.mission');
  await expect.poll(() => told.get('a.mission')?.length, { timeout: 20_000 }).toBe(1);
  served.files.texts.set('/workspace/p.mission', `${PROGRAMME}\nterm "gewog":\n`);
  await served.open('p.mission');
  await served.type('p.mission', `${PROGRAMME}\nterm "gewog":\n`);
  await expect.poll(() => told.get('a.mission')).toEqual([]);
});

test('one setting switches it off', async () => {
  isOn = false;
  await start({ 'a.mission': reportOf('a', 'They recieve it.') });
  await served.open('a.mission');
  await expect.poll(() => told.get('a.mission')).toEqual([]);
  isOn = true;
  await served.client.sendNotification(DidChangeConfigurationNotification.type, {
    settings: { missionReport: { spelling: true } },
  });
  await expect.poll(() => told.get('a.mission'), { timeout: 20_000 }).toEqual([HINT]);
});
