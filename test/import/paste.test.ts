import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsItems, pastedFindings, pastedProse } from '../../src/import/paste.ts';
import { isFinding } from '../../src/syntax/generated/ast.ts';
import { anyText } from '../support/arbitrary-text.ts';
import { readSyntax } from '../support/read-syntax.ts';
import { runs } from '../support/runs.ts';

const fromWord = {
  html: readFileSync(new URL('../fixtures/import/pasted-from-word.html', import.meta.url), 'utf8'),
  text: 'Findings\n·    Case backlogs …',
};

describe('what is pasted', () => {
  it('from Word comes as indented prose, with its lists', () => {
    expect(pastedProse(fromWord)).toBe(
      [
        '    Findings',
        '',
        '    - Case backlogs in courts are large;',
        '        - most of all in the north.',
        '',
        '    2. No rotation of judges is in place.',
        '',
        '    Working conditions leave much to be desired.',
      ].join('\n'),
    );
  });

  it('as findings makes each bullet one', () => {
    const { entries, faults } = readSyntax(pastedFindings(fromWord));
    expect(faults).toEqual([]);
    expect(entries.every(isFinding)).toBe(true);
    expect(pastedFindings(fromWord)).toContain(
      'finding: Case backlogs in courts are large;\n\n    - most of all in the north.\n',
    );
    expect(holdsItems(fromWord)).toBe(true);
  });

  it('as a phrase stays as it is', () => {
    expect(pastedProse({ text: 'a few words' })).toBeUndefined();
    expect(pastedProse({ html: '<b>a few</b> words', text: 'a few words' })).toBeUndefined();
    expect(holdsItems({ text: 'a few words' })).toBe(false);
  });

  it('falls back to the plain text where the page holds no words', () => {
    expect(pastedProse({ html: '<img src="x.png">', text: 'One.\n\nTwo.' })).toBe('    One.\n\n    Two.');
  });

  it('never leaves a line at the margin, whatever it says', () => {
    fc.assert(
      fc.property(anyText, text => {
        const prose = pastedProse({ text }) ?? '';
        expect(prose.split('\n').filter(line => /^\S/.test(line))).toEqual([]);
        expect(readSyntax(pastedFindings({ text })).entries.every(isFinding)).toBe(true);
      }),
      runs(1000),
    );
  });
});
