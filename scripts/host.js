/** A web host with nothing but the files of a folder, for this machine alone. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
};

/**
 * Offers the files.
 * @param {string} folder
 * @returns {Promise<{ folder: string, address: string, close: () => void }>}
 */
export async function hostFolder(folder) {
  const server = createServer(async ({ url = '' }, response) => {
    // An address with dots leads no higher than the host.
    const { pathname } = new URL(url, 'http://host');
    const name = normalize(decodeURIComponent(pathname === '/' ? '/index.html' : pathname));
    try {
      const bytes = await readFile(join(folder, name));
      response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const at = server.address();
  const port = typeof at === 'object' && at ? at.port : 0;
  return {
    folder,
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
