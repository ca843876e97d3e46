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

  it('kosovo-2009.mission shows what its source leaves out', async () => {
    const problems = problemsOf('kosovo-2009.mission').map(problem => `${problem}\n`);
    await expect(problems.join('')).toMatchFileSnapshot('./kosovo-2009.problems');
  });
});
