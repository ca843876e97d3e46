/** Every text in this folder was written to do harm, and does none: to the tool, to a reader's browser, or to other files. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { EXPORTERS } from '../../src/export/index.ts';
import { testInBrowser, withBrowser } from '../support/browser.ts';
import { folderWith, missionReport } from '../support/command-line.ts';
import { expectValidFile } from '../support/valid-file.ts';

const corpus = readdirSync(import.meta.dirname).filter(name => name.endsWith('.mission'));
const FORMATS = EXPORTERS.filter(({ isPrinted }) => !isPrinted).map(({ extension }) => extension);

let browser: Browser;
withBrowser(each => {
  browser = each;
});

describe.each(corpus)('%s', name => {
  const text = readFileSync(join(import.meta.dirname, name), 'utf8');
  const stem = basename(name, '.mission');

  it('is exported in every format to valid files beside it, in which no link can do harm', async () => {
    const { there, outside } = place(name, text);
    const { code, err } = await missionReport(['export', name, '--to', FORMATS.join(',')], there);
    expect(err).not.toMatch(/\bat .*:\d+:\d+/);
    expect(code).toBe(0);
    expect(readdirSync(there).sort()).toEqual(
      [name, ...FORMATS.map(extension => `${stem}.${extension}`)].sort(),
    );
    expect(readdirSync(outside)).toEqual(['inside']);
    for (const extension of FORMATS) {
      const bytes = readFileSync(join(there, `${stem}.${extension}`));
      expectValidFile(extension, bytes);
      expect(addressesIn(extension, bytes).filter(isDangerous)).toEqual([]);
    }
  });

  testInBrowser('runs nothing, asks for nothing and opens nothing in a browser', async () => {
    const { there } = place(name, text);
    await missionReport(['export', name, '--to', 'html'], there);
    await missionReport(['register', '.', '--to', 'html'], there);
    for (const file of [`${stem}.html`, 'register.html'])
      expect(await doingsOf(join(there, file)), file).toEqual([]);
  });

  it('is checked, mended and laid out without an exception', async () => {
    const { there } = place(name, text);
    for (const args of [['check'], ['check', '--format', 'sarif'], ['check', '--fix'], ['format']]) {
      const { code, err } = await missionReport(args, there);
      expect(err).not.toMatch(/\bat .*:\d+:\d+|Error:/);
      expect(code).toBeLessThan(2);
    }
    expect(readdirSync(there)).toEqual([name]);
  });
});

describe('characters that turn words round', () => {
  const text = readFileSync(join(import.meta.dirname, 'direction.mission'), 'utf8');

  it('stay as they are when all is corrected', async () => {
    const { there } = place('direction.mission', text);
    const { err } = await missionReport(['check', '--fix'], there);
    expect(err).toContain('Nothing could be corrected.');
    expect(readFileSync(join(there, 'direction.mission'), 'utf8')).toBe(text);
  });

  it('are shown as what nobody can read, and turn nothing round', async () => {
    const { there } = place('direction.mission', text);
    await missionReport(['export', 'direction.mission', '--to', FORMATS.join(',')], there);
    for (const extension of FORMATS.filter(each => each !== 'json')) {
      const bytes = readFileSync(join(there, `direction.${extension}`));
      const parts = /^(?:docx|xlsx)$/.test(extension) ? Object.values(unzipSync(bytes)) : [bytes];
      const shown = parts.map(part => new TextDecoder().decode(part)).join('');
      expect(shown, extension).not.toMatch(/[\u202D\u202E]/);
      if (extension === 'html' || extension === 'md') expect(shown, extension).toContain('\uFFFDdetrevni');
    }
  });
});

/** A folder with the text in it, within another one in which nothing else may appear. */
function place(name: string, text: string) {
  const outside = folderWith({ [`inside/${name}`]: text });
  return { outside, there: join(outside, 'inside') };
}

/** What a page does by itself: dialogs, requests, scripts of its author's, and other windows. */
async function doingsOf(file: string): Promise<readonly string[]> {
  const doings: string[] = [];
  const context = await browser.newContext();
  context.on('page', page => {
    page.on('request', request => doings.push(`asked for ${request.url()}`));
    page.on('dialog', async dialog => {
      doings.push(`said ${dialog.message()}`);
      await dialog.dismiss();
    });
    page.on('pageerror', error => doings.push(error.message));
  });
  const page = await context.newPage();
  const address = pathToFileURL(file).href;
  await page.goto(address);
  for (const link of await page.locator('a[href], summary, button').all())
    await link.hover({ force: true, timeout: 500 }).catch(() => undefined);
  if (await page.evaluate('"ran" in window')) doings.push('ran a script');
  await context.close();
  return doings.filter(doing => doing !== `asked for ${address}`);
}

/** Where a reader can be led from the file. */
function addressesIn(extension: string, bytes: Uint8Array): readonly string[] {
  if (extension === 'docx' || extension === 'xlsx') {
    const parts = Object.entries(unzipSync(bytes)).filter(([part]) => part.endsWith('.rels'));
    return parts.flatMap(([, part]) =>
      [...strFromU8(part).matchAll(/<Relationship [^>]*>/g)].flatMap(([relationship]) =>
        relationship.includes('TargetMode="External"')
          ? (/ Target="([^"]*)"/.exec(relationship)?.[1] ?? [])
          : [],
      ),
    );
  }
  const text = new TextDecoder().decode(bytes);
  if (extension === 'html')
    return [...text.matchAll(/ (?:href|src|action|srcset)="([^"]*)"/g)].map(([, address = '']) => address);
  if (extension === 'md') return addressesInMarkdown(fromMarkdown(text));
  return [];
}

/** Those of links and pictures; a piece of HTML, other than our own anchors, could hold any. */
function addressesInMarkdown(node: Nodes): readonly string[] {
  if (node.type === 'html' && !/^<(?:a id="[^"<>]*"|\/a)>$/.test(node.value)) return [`html:${node.value}`];
  const own = node.type === 'link' || node.type === 'image' || node.type === 'definition' ? [node.url] : [];
  return [...own, ...('children' in node ? node.children.flatMap(addressesInMarkdown) : [])];
}

/** True where a click does something else than open a page, a mailbox, or a place or file beside the report. */
function isDangerous(address: string): boolean {
  return /^\s*(?:[a-z][a-z\d+.-]*:|[/\\])/i.test(address) && !/^(?:https?:\/\/|mailto:)/i.test(address);
}
