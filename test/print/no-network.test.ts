import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { findBrowser } from '../../src/print/find-browser.ts';
import { withPrinter } from '../support/print.ts';

test.skipIf(!findBrowser())(
  'the browser that prints reaches nothing outside, whatever a page asks for',
  async () => {
    const asked: (string | undefined)[] = [];
    const server = createServer(({ url }, response) => {
      asked.push(url);
      response.end();
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const pictures = ['127.0.0.1', 'localhost', 'report.localhost'].map(
      host => `<img src="http://${host}:${port}/${host}.png" alt="">`,
    );
    const page = `<!doctype html><title>t</title><p>Wells are dry.</p>${pictures.join('')}`;
    const pdf = await withPrinter(print => print(new TextEncoder().encode(page)));
    expect(pdf.length).toBeGreaterThan(1000);
    expect(asked).toEqual([]);
  },
);
