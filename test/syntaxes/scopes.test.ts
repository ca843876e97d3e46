import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { CstUtils } from 'langium';
import { describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { entryWord, isAttributeWord } from '../../src/lexicon/words.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { readSyntax } from '../support/read-syntax.ts';

/**
 * The fixtures annotate themselves: under a line stands, after `>>`, each coloured word with its scope; what is not
 * listed is plain prose. The runner takes the annotations out, colours the text, and writes them again.
 */
const ANNOTATION = '>> ';
const FIXTURES = new URL('./', import.meta.url);
const GRAMMAR = new URL('../../syntaxes/mission-report.tmLanguage.json', import.meta.url);
const IN_PROSE = /mention|markup|link|list/;
const SUFFIX = '.mission-report';

await oniguruma.loadWASM(
  readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')),
);
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: sources => new oniguruma.OnigScanner(sources),
    createOnigString: text => new oniguruma.OnigString(text),
  }),
  loadGrammar: async () =>
    textmate.parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), 'mission-report.tmLanguage.json'),
});
const grammar = await registry.loadGrammar('text.mission-report');

interface Coloured {
  readonly words: string;
  readonly scope: string;
}

/** The coloured words of each line. */
function colour(lines: readonly string[]): Coloured[][] {
  let state = textmate.INITIAL;
  return lines.map(line => {
    const result = grammar?.tokenizeLine(line, state);
    state = result?.ruleStack ?? state;
    return (result?.tokens ?? []).flatMap(({ startIndex, endIndex, scopes }) => {
      const scope = scopes.at(-1)?.replace(SUFFIX, '') ?? '';
      const words = line.slice(startIndex, endIndex).trim();
      return scope === 'text' || scope === 'meta.prose' || words === '' ? [] : [{ words, scope }];
    });
  });
}

function annotate(text: string): string {
  const lines = text.split('\n').filter(line => !line.startsWith(ANNOTATION));
  const coloured = colour(lines);
  return lines
    .flatMap((line, i) => [
      line,
      ...(coloured[i] ?? []).map(({ words, scope }) => `${ANNOTATION}${words}  ${scope}`),
    ])
    .join('\n');
}

/** The head of an entry that may be wrapped, and some of its text. */
const HEAD =
  /^(?!(?:under|dates|issued|classification|language|style|place|author|reference|distribution)\b)[a-z-]+ /;

/** Where the blanks stand in a head, but for those in its phrases. */
function blanksIn(line: string): readonly number[] {
  const head = /^(?:"[^"]*"|“[^”]*”|\d:\d|[^:"“])*/.exec(line)?.[0] ?? '';
  const phrases = [...head.matchAll(/"[^"]*"|“[^”]*”/g)].map(({ 0: phrase, index }) => [
    index,
    index + phrase.length,
  ]);
  return [...head.matchAll(/ /g)]
    .map(({ index }) => index)
    .filter(at => !phrases.some(([start = 0, end = 0]) => start < at && at < end));
}

const MARKINGS = ['confidential', 'strictly-confidential'];
/** The scopes of words that mean the same wherever they stand before the colon, with the tokens of the parser that they colour. */
const SURE = /^(?:keyword|storage|string|constant)/;

/** What the colours say of the words of a head, but for names and values, which depend on more. */
function sureWords(coloured: readonly Coloured[]): readonly string[] {
  return coloured.filter(({ scope }) => SURE.test(scope)).map(({ words }) => words);
}

/** The same, as the parser reads a head: its entry word, attributes, markings, phrases, dates and times. */
function markedWords(text: string): readonly string[] {
  const [entry] = readSyntax(`${text}\n`).entries;
  if (!entry?.$cstNode) throw new Error(`no entry: ${text}`);
  return [...CstUtils.flattenCst(entry.$cstNode)]
    .filter(({ hidden, tokenType: { name }, text: word }) => {
      if (hidden) return false;
      const isWord = entryWord(name) === name || isAttributeWord(name) || MARKINGS.includes(word);
      return isWord || ['STRING', 'DATE', 'TIME', 'TARGET'].includes(name);
    })
    .map(({ text: word }) => word);
}

describe('the colours', () => {
  const fixtures = readdirSync(FIXTURES).filter(name => name.endsWith('.mission'));

  it.each(fixtures)('are those that %s asks for', async name => {
    const path = new URL(name, FIXTURES).pathname;
    await expect(annotate(readFileSync(path, 'utf8'))).toMatchFileSnapshot(path);
  });

  it.each(Object.entries(exampleTexts()))(
    'mark the entry words of %s, and nothing but mentions and emphasis in its prose',
    (_name, text) => {
      const lines = text.split('\n');
      colour(lines).forEach((coloured, i) => {
        const line = lines[i] ?? '';
        const scopes = coloured.map(({ scope }) => scope);
        if (/^\w/.test(line)) expect(scopes[0], line).toMatch(/^keyword\.control/);
        if (line.startsWith(' '))
          expect(
            scopes.filter(scope => !IN_PROSE.test(scope)),
            line,
          ).toEqual([]);
      });
    },
  );

  it.each(Object.entries(exampleTexts()))(
    'of the words in a head of %s are the same wherever it is wrapped, and its text stays prose',
    (_name, text) => {
      const heads = text.split('\n').filter(line => HEAD.test(line) && line.includes(':'));
      expect(heads.length).toBeGreaterThan(0);
      for (const head of heads) {
        const whole = colour([head]).flat();
        const isNamed = whole[1]?.scope === 'entity.name.type';
        for (const at of blanksIn(head).slice(isNamed ? 1 : 0)) {
          const lines = [head.slice(0, at), `    ${head.slice(at + 1)}`];
          expect(colour(lines).flat(), lines.join('\n')).toEqual(whole);
          const commented = [
            `${head.slice(0, at)} // severity: high`,
            '// to: all',
            `\t${head.slice(at + 1)}`,
          ];
          const words = colour(commented).flat();
          expect(words.filter(({ scope }) => !scope.startsWith('comment'))).toEqual(whole);
          const meant = markedWords(head);
          expect(sureWords(whole), head).toEqual(meant);
          for (const wrapped of [lines, commented]) expect(markedWords(wrapped.join('\n'))).toEqual(meant);
        }
      }
    },
  );
});
