/** The parser of entries against Langium's own, which is the measure of what can be read and what its trees are. */
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
import type { MissionFile } from '../../src/syntax/generated/ast.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { runs } from '../support/runs.ts';

const services = createCheckingServices(EmptyFileSystem.fileSystemProvider);
const langium = createLangiumParser(services);
const ours = services.parser.LangiumParser;

/** All that is in the trees, as plain data. */
function plain(node: AstNode) {
  return { ast: plainAst(node), cst: node.$cstNode && plainCst(node.$cstNode) };
}

/** The entries as plain data; of each that can't be read, where reading stops. */
function plainEntries({ value, parserErrors }: ParseResult, text: string) {
  const { entries } = value as MissionFile;
  const stops = parserErrors.map(({ token }) => token.startOffset || text.length);
  return entries.map((entry, index) => {
    const from = entry.$cstNode?.offset ?? 0;
    const to = entries[index + 1]?.$cstNode?.offset ?? Number.POSITIVE_INFINITY;
    return stops.find(stop => from <= stop && stop < to) ?? plain(entry);
  });
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
    const [own, other] = [ours.parse(text), langium.parse(text)];
    expect(own.parserErrors).toEqual([]);
    expect(plain(own.value)).toEqual(plain(other.value));
  });

  it('reads whatever is whole of an example after any damage as Langium does, and no more', () => {
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
        '\n    ',
        '\n    // why: so\n\t',
        ' // why',
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
        expect(plainEntries(ours.parse(text), text)).toEqual(plainEntries(langium.parse(text), text));
      }),
      runs(300),
    );
  });
});
