import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../support/check.ts';
import { exampleTexts } from '../support/example-texts.ts';

const { documents } = await checkFiles(exampleTexts(), { profile: 'final', today: '2099-12-31' });

function problemsOf(name: string): string[] {
  const document = documents.find(({ uri }) => uri.path.endsWith(`/${name}`));
  if (!document?.diagnostics) throw new Error(`${name} was not checked.`);
  return document.diagnostics.map(
    ({ range, code, message }) => `line ${range.start.line + 1}: ${code}: ${message}`,
  );
}

describe('the examples', () => {
  it.each([
    'south-eastern-europe.mission',
    'marenia-safe-water.mission',
    'selm-2024.mission',
    'selm-2025.mission',
  ])('%s is clean as a final report, on whatever day it is checked', name =>
    expect(problemsOf(name)).toEqual([]),
  );

  it('have ids that no report of the tests has, with which they are checked in a clone', () => {
    const ids = (text: string) => Array.from(text.matchAll(/^mission ([\w-]+)/gm), ([, id = '']) => id);
    const own = Object.values(exampleTexts()).flatMap(ids);
    const files = readdirSync('test', { recursive: true, encoding: 'utf8' });
    const others = files.filter(name => name.endsWith('.mission'));
    expect(own.length).toBeGreaterThan(2);
    expect(
      others.filter(name => ids(readFileSync(`test/${name}`, 'utf8')).some(id => own.includes(id))),
    ).toEqual([]);
  });

  it('kosovo-2009.mission shows what its source leaves out', async () => {
    const problems = problemsOf('kosovo-2009.mission').map(problem => `${problem}\n`);
    await expect(problems.join('')).toMatchFileSnapshot('./kosovo-2009.problems');
  });
});
