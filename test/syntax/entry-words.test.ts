import { EmptyFileSystem, GrammarAST } from 'langium';
import { expect, test } from 'vitest';
import { createCheckingServices } from '../../src/rules/module.ts';
import { ATTRIBUTE_WORDS, ENTRY_WORDS } from '../../src/syntax/entry-words.ts';
import { shapesIn } from '../../src/syntax/shape.ts';

const { Grammar } = createCheckingServices(EmptyFileSystem.fileSystemProvider);
const shapes = shapesIn(Grammar);

test('the words at the margin are those with which the entries of the grammar begin', () => {
  expect([...shapes.keys()].sort()).toEqual([...ENTRY_WORDS].sort());
});

test('the reserved words are those that introduce an attribute of some entry', () => {
  const attributes = new Set([...shapes.values()].flatMap(shape => [...shape.attributes.keys()]));
  expect([...attributes].sort()).toEqual([...ATTRIBUTE_WORDS].sort());
});

test('every rule of the grammar that has a text is an entry', () => {
  const entries = Grammar.rules
    .filter(GrammarAST.isParserRule)
    .filter(({ fragment }) => !fragment)
    .filter(({ definition }) => endsWithText(definition));
  const words = entries.flatMap(({ definition }) => openingWords(definition));
  expect(words.sort()).toEqual([...ENTRY_WORDS].sort());
});

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
