/** However long and odd a text is, reading it takes a few steps for each character. */
import { countSteps } from '../support/work.ts';

// What is counted is loaded after what counts.

import { EmptyFileSystem } from 'langium';
import { describe, expect, test } from 'vitest';
import { createCheckingServices } from '../../src/rules/module.ts';

const { LangiumParser, Lexer } = createCheckingServices(EmptyFileSystem.fileSystemProvider).parser;

const LENGTH = 4 * 1024;

/**
 * Steps for each character. Where no token fits, the lexer tries the pattern of each one; that a pattern gives up takes
 * some four steps. A pattern that looks at all other characters for each takes half the length.
 */
const FEW = 5 * Object.keys(Lexer.definition).length;

const BLANKS = [' ', '\n', '\r\n', ' \r\n', '\r', '\t\n ', '\u00a0'];
const SIGNS = ['"', '“', '„', '«', '@', '@a ', '#', '(', '/', ': ', ' //'];
const LINES = ['\n x', '\r\n\t#', '\n//', '\n    // x', '\n\u200B//\n', '\n \n', '\nx //', '\n "'];
const BEGINNINGS = {
  'at the margin': '',
  'in the structure of an entry': 'finding gap ',
  'in the text of an entry': 'finding gap: Case backlogs\n    ',
};

describe.each(Object.entries(BEGINNINGS))('%s', (_place, beginning) => {
  test.each(named(BLANKS))('a flood of %s', (_name, flood) => expectFewSteps(beginning, flood));

  test.each(named(SIGNS))('a flood of %s', (_name, flood) => expectFewSteps(beginning, flood));

  test.each(named(LINES))('a flood of lines %s', (_name, flood) => expectFewSteps(beginning, flood));
});

function named(floods: readonly string[]) {
  return floods.map(flood => [JSON.stringify(flood), flood] as const);
}

async function expectFewSteps(beginning: string, flood: string): Promise<void> {
  // What is worked out once, when it is first needed, is not counted.
  LangiumParser.parse(beginning + flood.repeat(4));
  const text = beginning + flood.repeat(LENGTH / flood.length);
  const { steps } = await countSteps(FEW * LENGTH, () => LangiumParser.parse(text));
  expect(steps / LENGTH).toBeLessThan(FEW);
}
