import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Pattern = string | { readonly pattern: string; readonly flags?: string };

interface EnterRule {
  readonly beforeText: Pattern;
  readonly previousLineText?: Pattern;
  readonly action: { readonly indent: string };
}

const configuration: { wordPattern: Pattern; onEnterRules: readonly EnterRule[] } = JSON.parse(
  readFileSync(new URL('../../language/language-configuration.json', import.meta.url), 'utf8'),
);

function regex(pattern: Pattern, flags = ''): RegExp {
  return typeof pattern === 'string'
    ? new RegExp(pattern, flags)
    : new RegExp(pattern.pattern, `${pattern.flags ?? ''}${flags}`);
}

/** What Enter does at the end of `line`; the editor keeps the indent where no rule fits. */
function onEnter(line: string, previous = ''): string {
  const fitting = configuration.onEnterRules.find(
    ({ beforeText, previousLineText }) =>
      regex(beforeText).test(line) && (!previousLineText || regex(previousLineText).test(previous)),
  );
  return fitting?.action.indent ?? 'keep';
}

describe('the words of an editor', () => {
  it.each([
    ['finding court-backlog #justice-2: Case', ['finding', 'court-backlog', 'justice-2', 'Case']],
    [
      'with судебный-совет, 司法委员会, المجلس-القضائي',
      ['with', 'судебный-совет', '司法委员会', 'المجلس-القضائي'],
    ],
    ['@EULEX under-staffed - and', ['EULEX', 'under-staffed', 'and']],
    ['naïve Éla e\u0301tape 2009-12-02', ['naïve', 'Éla', 'e\u0301tape', '2009-12-02']],
  ])('of “%s” are whole names, in any script', (text, words) => {
    expect(text.match(regex(configuration.wordPattern, 'g'))).toEqual(words);
  });
});

describe('Enter', () => {
  it.each([
    ['objective needs #crime:', 'indent'],
    ['no-action:', 'indent'],
    ['Finding потребность gap：  ', 'indent'],
    ['finding gap #crime: Case backlogs', 'keep'],
    ['meeting on 2009-12-02 at 14:30', 'keep'],
    ['    In the meeting with the Council:', 'keep'],
    ['    prose', 'keep'],
    ['// a note:', 'keep'],
  ])('after “%s”: %s', (line, indent) => {
    expect(onEnter(line)).toBe(indent);
  });

  it('keeps the indent between paragraphs, and goes back to the margin after two blank lines', () => {
    expect(onEnter('    ', '    The last paragraph.')).toBe('keep');
    expect(onEnter('    ', '')).toBe('outdent');
  });
});
