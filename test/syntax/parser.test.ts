/** The parser of entries against Langium's own, which is the measure of both trees. */
import fc from 'fast-check';
import type { AstNode, CstNode, ParseResult } from 'langium';
import {
  createLangiumParser,
  EmptyFileSystem,
  isAstNode,
  isCompositeCstNode,
  isLeafCstNode,
  isReference,
} from 'langium';
import { describe, expect, it } from 'vitest';
import { createCheckingServices } from '../../src/rules/module.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { runs } from '../support/runs.ts';

const services = createCheckingServices(EmptyFileSystem.fileSystemProvider);
const langium = createLangiumParser(services);
const ours = services.parser.LangiumParser;

/** All that is in the trees, as plain data. */
function plain({ value, parserErrors }: ParseResult) {
  return {
    ast: plainAst(value),
    cst: value.$cstNode && plainCst(value.$cstNode),
    errors: parserErrors.map(({ message, token }) => `${token.startOffset} ${message}`),
  };
}

function plainAst(node: AstNode): unknown {
  return Object.fromEntries(
    Object.entries(node)
      .filter(([name]) => name !== '$cstNode')
      .map(([name, value]) => [name, name === '$container' ? value.$type : plainValue(value)])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
}

function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue);
  if (isReference(value))
    return { $refText: value.$refText, at: value.$refNode?.offset, end: value.$refNode?.end };
  return isAstNode(value) ? plainAst(value) : value;
}

function plainCst(node: CstNode): unknown {
  const { offset, end, range, hidden, grammarSource } = node;
  const shared = {
    offset,
    end,
    range,
    hidden,
    grammarSource: grammarSource?.$cstNode?.text ?? grammarSource?.$type,
  };
  if (isLeafCstNode(node)) return { ...shared, type: node.tokenType.name };
  if (!isCompositeCstNode(node)) return shared;
  return { ...shared, astNode: node.astNode.$type, content: node.content.map(plainCst) };
}

const examples = Object.entries(exampleTexts());

describe('the parser of entries', () => {
  it.each(examples)('reads %s as Langium does', (_, text) => {
    expect(plain(ours.parse(text))).toEqual(plain(langium.parse(text)));
  });

  it('reads what is left of an example after any damage as Langium does', () => {
    const damage = fc.record({
      example: fc.constantFrom(...examples.map(([, text]) => text)),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 200 })),
      instead: fc.constantFrom(
        '',
        ' ',
        '\n',
        ':',
        '#',
        ',',
        '"',
        '@x',
        '@a.b',
        'to',
        ' of "x" ',
        '\n// why\n',
        '1',
        'É',
      ),
    });
    fc.assert(
      fc.property(damage, ({ example, from, length, instead }) => {
        const start = Math.floor(from * example.length);
        const text =
          example.slice(Math.max(0, start - 2_000), start) +
          instead +
          example.slice(start + length, start + length + 500);
        expect(plain(ours.parse(text))).toEqual(plain(langium.parse(text)));
      }),
      runs(300),
    );
  });
});
