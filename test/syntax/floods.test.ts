/** However long and odd a text is, reading it takes time in proportion to its length. */
import { EmptyFileSystem } from 'langium';
import { describe, expect, test } from 'vitest';
import { createCheckingServices } from '../../src/rules/module.ts';

const { LangiumParser } = createCheckingServices(EmptyFileSystem.fileSystemProvider).parser;

const MEGABYTE = 1024 * 1024;
const BLANKS = [' ', '\n', '\r\n', ' \r\n', '\r', '\t\n ', '\u00a0'];
const SIGNS = ['"', '“', '„', '«', '@', '@a ', '#', '(', '/', ': '];
const BEGINNINGS = {
  'at the margin': '',
  'in the structure of an entry': 'finding gap ',
  'in the text of an entry': 'finding gap: Case backlogs\n    ',
};

describe.each(Object.entries(BEGINNINGS))('%s', (_place, beginning) => {
  test.each(named(BLANKS))('a megabyte of %s', (_name, flood) => {
    expectLinear(beginning, flood, MEGABYTE);
  });

  test.each(named(SIGNS))('a flood of %s', (_name, flood) => {
    expectLinear(beginning, flood, MEGABYTE / 8);
  });
});

function named(floods: readonly string[]) {
  return floods.map(flood => [JSON.stringify(flood), flood] as const);
}

/** Four times the length takes four times as long, and sixteen times if each character looks at all others. */
function expectLinear(beginning: string, flood: string, length: number): void {
  const [quarter = 0, whole] = [length / 4, length].map(size => {
    const text = beginning + flood.repeat(size / flood.length);
    return timeOf(() => LangiumParser.parse(text));
  });
  expect(whole).toBeLessThan(10 * Math.max(quarter, MEASURABLE));
}

/** Milliseconds below which a measurement says more about the machine. */
const MEASURABLE = 200;

function timeOf(work: () => void): number {
  const times = [1, 2].map(() => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}
