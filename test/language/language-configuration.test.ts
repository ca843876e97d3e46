import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Pattern = string | { readonly pattern: string; readonly flags?: string };

interface EnterRule {
  readonly beforeText: Pattern;
  readonly afterText?: Pattern;
  readonly previousLineText?: Pattern;
  readonly action: { readonly indent: string; readonly removeText?: number; readonly appendText?: string };
}

const configuration: { wordPattern: Pattern; onEnterRules: readonly EnterRule[] } = JSON.parse(
  readFileSync(new URL('../../language/language-configuration.json', import.meta.url), 'utf8'),
);

function regex(pattern: Pattern, flags = ''): RegExp {
  return typeof pattern === 'string'
    ? new RegExp(pattern, flags)
    : new RegExp(pattern.pattern, `${pattern.flags ?? ''}${flags}`);
}

/** What Enter does behind `line`; the editor keeps the indentation where no rule fits. */
function onEnter(line: string, { above = '', after = '' } = {}): string {
  const fits = (pattern: Pattern | undefined, text: string) => !pattern || regex(pattern).test(text);
  const fitting = configuration.onEnterRules.find(
    ({ beforeText, afterText, previousLineText }) =>
      fits(beforeText, line) && fits(afterText, after) && fits(previousLineText, above),
  );
  const { indent, removeText = 0, appendText } = fitting?.action ?? { indent: 'keep' };
  if (appendText !== undefined)
    return appendText === '    \n    ' ? 'indent below an empty line' : appendText;
  return indent === 'none' && removeText > 100 ? 'margin' : indent;
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
    ['section: Activities', 'indent below an empty line'],
    ['Annex maps: Maps', 'indent below an empty line'],
    ['finding gap #crime: Case backlogs', 'indent below an empty line'],
    ['finding gap #crime: Three were seen:', 'indent below an empty line'],
    ['meeting with radan on 2009-12-02 at 14:30: Water', 'indent below an empty line'],
    ['\uFEFFvisit to "Tarn: the plant" : Plant', 'indent below an empty line'],
    ['meeting with "Tarn: the plant" at 14:30 to 15:00:', 'indent'],
    ['finding gap #crime:', 'indent'],
    ['objective needs #crime:', 'indent'],
    ['no-action:', 'indent'],
    ['Finding потребность gap：  ', 'indent'],
    ['recommendation to ministry: Dig.', 'keep'],
    ['dates 2009-12-02', 'keep'],
    ['meeting on 2009-12-02 at 14:30', 'keep'],
    ['section Background', 'keep'],
    ['sectional: No', 'keep'],
    ['finding-of-fact', 'keep'],
    ['    In the meeting with the Council:', 'keep'],
    ['    prose', 'keep'],
    ['// a note:', 'keep'],
  ])('after “%s”: %s', (line, indent) => {
    expect(onEnter(line)).toBe(indent);
  });

  it('keeps the indentation on an empty line, and goes back to the margin on a second one', () => {
    expect(onEnter('    ', { above: '    The last paragraph.' })).toBe('keep');
    expect(onEnter('    ')).toBe('margin');
    expect(onEnter('\t\t')).toBe('margin');
    // The first of two that were made at once below a title is not yet empty.
    expect(onEnter('    ', { above: '    ' })).toBe('keep');
  });

  it('leaves the indentation of a paragraph that it pushes down', () => {
    expect(onEnter('    ', { after: 'The next paragraph.' })).toBe('keep');
  });
});
