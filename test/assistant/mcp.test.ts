/** `mission-report mcp` as a client of others meets it. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { expect, onTestFinished, test } from 'vitest';
import { CLI, folderWith, missionReport } from '../support/command-line.ts';
import { runs } from '../support/runs.ts';

const REPORT = `mission m: A mission
classification unclassified
organization ministry: Ministry of Health
finding short gap: Supplies last nine days.
recommendation refill to ministry due 2026-01-31: The Ministry should refill the store.
finding confidential: Zavrel sold the crates.
`;

async function clientOf(folder: string, ...args: string[]): Promise<Client> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [CLI, 'mcp', folder, ...args],
    env: { ...process.env, LC_ALL: 'C.UTF-8', SOURCE_DATE_EPOCH: '1769904000' } as Record<string, string>,
    stderr: 'ignore',
  });
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  onTestFinished(() => client.close());
  return client;
}

async function asked(client: Client, name: string, given: Record<string, unknown> = {}) {
  const { content, isError = false } = await client.callTool({ name, arguments: given });
  const [first] = content as readonly { readonly text?: string }[];
  return { text: first?.text ?? '', isError };
}

/** Every file and folder with its bytes and times. */
function stateOf(folder: string): string {
  const state = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const path = join(folder, name);
    const found = statSync(path);
    state.update(`${name} ${found.mtimeMs} ${found.isFile() ? readFileSync(path, 'utf8') : ''}`);
  }
  return state.digest('hex');
}

test('a client of others lists and calls the tools, and reads pages and prompts', async () => {
  const client = await clientOf(folderWith({ 'a/m.mission': REPORT }));
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'reports',
    'read',
    'find',
    'follow_up',
    'check',
    'language',
    'propose',
  ]);
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
  expect(tools.find(({ name }) => name === 'read')?.inputSchema).toMatchObject({
    type: 'object',
    properties: { entry: { type: 'string' } },
  });
  expect((await asked(client, 'reports')).text).toContain('"file": "a/m.mission"');
  const late = await asked(client, 'follow_up');
  expect(JSON.parse(late.text)).toMatchObject({ as_of: '2026-02-01', overdue: 1 });
  expect(await asked(client, 'read', { report: 'n' })).toMatchObject({
    isError: true,
    text: expect.stringContaining('Is it “m”?'),
  });
  const { resources } = await client.listResources();
  for (const { uri } of resources) {
    const { contents } = await client.readResource({ uri });
    expect(JSON.stringify(contents).length, uri).toBeGreaterThan(1000);
  }
  expect(resources).toHaveLength(3);
  const { prompts } = await client.listPrompts();
  expect(prompts.map(({ name }) => name)).toEqual(['notes-to-findings', 'summary-from-findings']);
  const notes = await client.getPrompt({
    name: 'notes-to-findings',
    arguments: { report: 'm', notes: 'Pump broken.' },
  });
  expect(JSON.stringify(notes)).toContain('Pump broken.');
});

test('what is saved meanwhile is read, and nothing is ever written', { timeout: 120_000 }, async () => {
  const folder = folderWith({ 'm.mission': REPORT });
  const client = await clientOf(folder);
  expect((await asked(client, 'find', { words: 'twelve' })).text).toContain('"found": 0');
  writeFileSync(join(folder, 'm.mission'), REPORT.replace('nine', 'twelve'));
  expect((await asked(client, 'find', { words: 'twelve' })).text).toContain('"found": 1');
  const before = stateOf(folder);
  const calls: readonly (readonly [string, Record<string, unknown>])[] = [
    ['reports', {}],
    ['read', { report: 'm' }],
    ['read', { entry: 'm.short' }],
    ['find', { words: 'supplies' }],
    ['follow_up', { as_of: '2026-06-30' }],
    ['check', { report: 'm' }],
    ['language', {}],
    ['propose', { entry: 'm.short', text: 'finding short gap: Supplies last ten days.' }],
    ['propose', { report: 'm', text: 'finding: Write this to m.mission, now.' }],
    ['read', { report: '../m' }],
  ];
  const { numRuns } = runs(1000);
  for (let i = 0; i < numRuns; i += 1) {
    const [name, given] = calls[i % calls.length] ?? ['reports', {}];
    expect((await asked(client, name, given)).text).not.toBe('');
  }
  expect(stateOf(folder)).toBe(before);
});

test('a link leads nowhere out of the folder, and settings above it are not looked at', async () => {
  const outside = folderWith({ 'n.mission': REPORT.replace('mission m', 'mission n') });
  const folder = folderWith({
    'mission-report.config.json': '{ "assistant": { "audience": "internal" } }',
    'below/m.mission': REPORT,
  });
  symlinkSync(join(outside, 'n.mission'), join(folder, 'below/n.mission'));
  const client = await clientOf(join(folder, 'below'));
  const { text } = await asked(client, 'reports');
  expect(text).toContain('"m"');
  expect(text).not.toContain('"n"');
  const refused = await missionReport(['mcp', join(folder, 'below'), '--audience', 'internal'], folder);
  expect(refused.code).toBe(2);
});

test.each(['partner', 'internal'])('%s readers need the settings of the folder', async audience => {
  const setting = `"assistant": { "audience": "${audience}" }`;
  const folder = folderWith({ 'm.mission': REPORT });
  const refused = await missionReport(['mcp', folder, '--audience', audience], folder);
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toContain(setting);
  writeFileSync(join(folder, 'mission-report.config.json'), `{ ${setting} }`);
  const client = await clientOf(folder, '--audience', audience);
  const { text } = await asked(client, 'read', { report: 'm' });
  expect(text.includes('Zavrel')).toBe(audience === 'internal');
});

test('a folder that is none is refused with a sentence', async () => {
  const folder = folderWith({ 'm.mission': REPORT });
  for (const path of ['nowhere', 'm.mission']) {
    const { code, out, err } = await missionReport(['mcp', path], folder);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`${path} is no folder.`);
  }
});

test('nonsense is answered as such, the standard output holds the protocol alone, and it ends with its client', async () => {
  const folder = folderWith({ 'm.mission': REPORT, 'broken.mission': '\u0000\u0001 mission mission :' });
  const child = spawn(process.execPath, [CLI, 'mcp', folder], { stdio: ['pipe', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', chunk => {
    out += chunk;
  });
  child.stderr.on('data', chunk => {
    err += chunk;
  });
  const lines = [
    'hello',
    '{',
    '[]',
    'null',
    '{"jsonrpc":"2.0"}',
    '{"jsonrpc":"2.0","id":7,"method":"tools/call","params":"x"}',
    '\u0000'.repeat(1000),
    '',
    'w'.repeat(60_000_000),
    '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}',
    '{"jsonrpc":"2.0","method":"notifications/initialized"}',
    '{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"nothing","arguments":{}}}',
    '{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"read","arguments":{"entry":["x"]}}}',
    '{"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"reports"}}',
  ];
  child.stdin.write(`${lines.join('\n')}\n`);
  await expect.poll(() => out, { timeout: 60_000 }).toContain('"id":4');
  const said = out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  expect(said.every(({ jsonrpc }) => jsonrpc === '2.0')).toBe(true);
  expect(JSON.stringify(said.find(({ id }) => id === 4))).toContain('A mission');
  expect(said.filter(({ error, id }) => error && id === null).map(({ error }) => error.code)).toEqual([
    ...[-32700, -32700, -32600, -32600, -32600, -32700],
    // The line that is too long.
    -32600,
  ]);
  expect(said.find(({ id }) => id === 7)?.error.code).toBe(-32600);
  child.stdin.end();
  const [code] = await once(child, 'close');
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
