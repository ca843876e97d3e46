import { EmptyFileSystem, GrammarAST } from 'langium';
import { expect, test } from 'vitest';
import { ENTRY_KINDS } from '../../src/lexicon/entry-kinds.ts';
import { ATTRIBUTE_WORDS, ENTRY_WORDS } from '../../src/lexicon/generated/words.ts';
import { isReserved } from '../../src/lexicon/words.ts';
import { createCheckingServices } from '../../src/rules/module.ts';
import type { MissionFile } from '../../src/syntax/generated/ast.ts';
import { shapesIn } from '../../src/syntax/shape.ts';

const { Grammar, parser } = createCheckingServices(EmptyFileSystem.fileSystemProvider);
const shapes = shapesIn(Grammar);

test('the words at the margin are those with which the entries of the grammar begin', () => {
  expect([...shapes.keys()].sort()).toEqual(Object.keys(ENTRY_WORDS).sort());
  expect(Object.keys(ENTRY_KINDS).sort()).toEqual(Object.keys(ENTRY_WORDS).sort());
});

test('every rule of the grammar that has a text is an entry', () => {
  const entries = Grammar.rules
    .filter(GrammarAST.isParserRule)
    .filter(({ fragment }) => !fragment)
    .filter(({ definition }) => endsWithText(definition));
  const words = entries.flatMap(({ definition }) => openingWords(definition));
  expect(words.sort()).toEqual(Object.keys(ENTRY_WORDS).sort());
});

test.each([...ATTRIBUTE_WORDS, 'confidential', 'gap', 'high', 'open', 'water'])(
  'an organization called %s is read if and only if the word is not reserved',
  word => {
    const { value } = parser.LangiumParser.parse<MissionFile>(`organization ${word}: The body\n`);
    const [entry] = value.entries;
    expect(entry && 'name' in entry ? entry.name === word : false).toBe(!isReserved(word));
  },
);

function endsWithText(definition: GrammarAST.AbstractElement): boolean {
  const last = GrammarAST.isGroup(definition) ? definition.elements.at(-1) : undefined;
  return GrammarAST.isRuleCall(last) && last.rule.$refText === 'Text';
}

function openingWords(element: GrammarAST.AbstractElement | undefined): string[] {
  if (GrammarAST.isKeyword(element)) return [element.value];
  if (GrammarAST.isAssignment(element)) return openingWords(element.terminal);
  if (GrammarAST.isAlternatives(element)) return element.elements.flatMap(openingWords);
  return GrammarAST.isGroup(element) ? openingWords(element.elements[0]) : [];
}
