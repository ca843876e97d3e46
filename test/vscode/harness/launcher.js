#!/usr/bin/env node
/** Stands in for the desktop `code` that test-electron starts: takes its command line, uses the server and a browser. */
import { appendFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installExtension } from '../../../scripts/vscode-server.js';
import { openWorkbench } from './workbench.js';

const cache = fileURLToPath(new URL('../../../.vscode-test/', import.meta.url));

// What else the desktop understands (--no-sandbox and the like) means nothing here and is passed over.
const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
    'install-extension': { type: 'string' },
  },
});

/** @param {unknown} value */
const text = value => (typeof value === 'string' ? resolve(value) : undefined);
const userData = text(values['user-data-dir']) ?? join(cache, 'user-data');
const extensions = text(values['extensions-dir']) ?? join(cache, 'extensions');
const extension = text(values['install-extension']);

try {
  if (extension) await installExtension(extension, { data: join(userData, 'server'), extensions });
  else process.exitCode = await test();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

async function test() {
  const paths = Array.isArray(values.extensionDevelopmentPath) ? values.extensionDevelopmentPath : [];
  const open = text(positionals[0]);
  const testsPath = text(values.extensionTestsPath);
  const workbench = await openWorkbench({
    ...(open ? { open } : {}),
    ...(testsPath ? { testsPath } : {}),
    developmentPaths: paths.flatMap(path => text(path) ?? []),
    userData,
    extensions,
    log: line => appendFileSync(join(userData, 'console.log'), `${line}\n`),
  });
  const interrupted = new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => resolve(130));
  });
  const code = await Promise.race([workbench.exited.code, interrupted]);
  await workbench.close();
  return code;
}
