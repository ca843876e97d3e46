import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { expect, test } from 'vitest';

const bundle = readFileSync(new URL('../../dist/extension.cjs', import.meta.url), 'utf8');
const needed = [...bundle.matchAll(/require\("(?:node:)?([^"]+)"\)/g)].map(([, name]) => name ?? '');

test('the extension needs nothing that its package does not hold', () => {
  expect(needed).toContain('vscode');
  expect(needed.filter(name => name !== 'vscode' && !isBuiltin(name))).toEqual([]);
});

test('the extension has no way to speak to other machines', () => {
  // The language client could use a socket (`net`); ours speaks to its server over a pipe, which a suite watches.
  for (const way of ['http', 'https', 'http2', 'tls', 'dgram', 'dns']) expect(needed).not.toContain(way);
  expect(bundle).not.toMatch(/\bfetch\(|XMLHttpRequest|new WebSocket/);
});
