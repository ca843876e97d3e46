/** Lists and tables of a body in Word: their levels, their numbers, and the side on which cells stand. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { render } from '../../../src/export/docx/docx.ts';
import { textCompiler } from '../../support/compile-text.ts';
import { fixedContext } from '../../support/export-context.ts';

const compiled = textCompiler();

const HEAD = 'mission m-2024: Mission\nsection s: Lists\n\n';

test('a list has as many levels as Word knows, and each looks like one of its own', async () => {
  const depths = Array.from({ length: 11 }, (_, depth) => depth);
  const bullets = depths.map(depth => `${'    '.repeat(depth + 1)}- point ${depth}`).join('\n');
  const numbers = depths.map(depth => `${'    '.repeat(depth + 1)}1. item ${depth}`).join('\n');
  const points = await pointsOf(`${HEAD}${bullets}\n\n    Then.\n\n${numbers}\n`);
  const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8];
  expect(points.map(({ level }) => level)).toEqual([...levels, ...levels]);
  const indents = points.slice(0, 9).map(({ indent }) => indent);
  expect(new Set(indents).size).toBe(9);
  expect(indents).toEqual([...indents].sort((one, other) => one - other));
  expect(points.slice(11, 16).map(({ mark }) => mark)).toEqual(['%1.', '(%2)', '(%3)', '%4.', '(%5)']);
  expect(points.slice(11, 14).map(({ format }) => format)).toEqual(['decimal', 'lowerLetter', 'lowerRoman']);
});

test('a numbered list begins with its first number, and goes on with its own after another in it', async () => {
  const points = await pointsOf(
    `${HEAD}    5. five\n    6. six\n        1. within\n        2. within\n    7. seven\n\n    Then.\n\n    1. one\n`,
  );
  const list = points.map(({ text, id, start }) => [text, id, start]);
  const [outer, inner, last] = ['five', 'within', 'one'].map(
    word => points.find(({ text }) => text === word)?.id,
  );
  expect(new Set([outer, inner, last]).size).toBe(3);
  expect(list).toEqual([
    ['five', outer, 5],
    ['six', outer, 5],
    ['within', inner, 1],
    ['within', inner, 1],
    ['seven', outer, 5],
    ['one', last, 1],
  ]);
});

test('cells stand below the head of their column, whichever way their words run', async () => {
  const { document } = await partsOf(
    'mission m-2024: Mission\nlanguage en\nsection s: Tables\n\n    | المنطقة | الآبار |\n    | - | -: |\n    | الشمال | 12 |\n    | South | تسعة |\n',
  );
  const [table = ''] = document.match(/<w:tbl>(?:(?!<w:tbl>).)*الشمال.*?<\/w:tbl>/s) ?? [];
  const sides = [...table.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([cell]) => {
    const begins = cell.includes('<w:jc w:val="start"/>');
    const side = begins === cell.includes('<w:bidi/>') ? 'right' : 'left';
    return [textOf(cell), side];
  });
  expect(sides).toEqual([
    ['المنطقة', 'right'],
    ['الآبار', 'left'],
    ['الشمال', 'right'],
    ['12', 'left'],
    ['South', 'right'],
    ['تسعة', 'left'],
  ]);
});

test('the points of a list stand further in than the text that they belong to', async () => {
  const { document } = await partsOf(
    'mission m-2024: Mission\nfinding: Wells\n\n    They are dry.\n\n    - all of them\n\n      but one\n',
  );
  const indents = ['They are dry.', 'all of them', 'but one'].map(words => {
    const all = [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([each]) => each);
    const paragraph = all.find(each => textOf(each) === words) ?? '';
    return Number(/<w:ind w:left="(\d+)"/.exec(paragraph)?.[1]);
  });
  const [text = 0, point = 0, more = 0] = indents;
  expect(point).toBeGreaterThan(text);
  expect(more).toBe(point);
});

test('two tables are two in Word, which makes one of those with nothing between', async () => {
  const table = (head: string) => `    | ${head} | x |\n    | - | - |\n    | 1 | 2 |\n`;
  const { document } = await partsOf(
    `mission m-2024: Mission\nsection s: Tables\n\n${table('one')}\n${table('two')}\n    Then.\n`,
  );
  expect(document).toContain('>one<');
  expect(document).not.toMatch(/<\/w:tbl>\s*<w:tbl>/);
});

interface Point {
  readonly text: string;
  readonly id: string;
  readonly level: number;
  readonly start: number;
  readonly mark: string;
  readonly format: string;
  readonly indent: number;
}

/** The points of all lists, with what Word says of their levels. */
async function pointsOf(text: string): Promise<readonly Point[]> {
  const { document, numbering } = await partsOf(text);
  return [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].flatMap(([point]) => {
    const [, level, id] = /<w:ilvl w:val="(\d+)"\/><w:numId w:val="(\d+)"\/>/.exec(point) ?? [];
    if (level === undefined || id === undefined) return [];
    const list = elementOf(numbering, 'w:num', `w:numId="${id}"`);
    const sort = elementOf(
      numbering,
      'w:abstractNum',
      `w:abstractNumId="${valueIn(list, 'w:abstractNumId')}"`,
    );
    const own = elementOf(sort, 'w:lvl', `w:ilvl="${level}"`);
    const told = elementOf(list, 'w:lvlOverride', `w:ilvl="${level}"`);
    return {
      text: textOf(point),
      id,
      level: Number(level),
      start: Number(valueIn(told, 'w:startOverride')),
      mark: valueIn(own, 'w:lvlText'),
      format: valueIn(own, 'w:numFmt'),
      indent: Number(/w:left="(\d+)"/.exec(own)?.[1]),
    };
  });
}

async function partsOf(text: string) {
  const parts = unzipSync(await render(await compiled(text), fixedContext));
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  return { document: part('word/document.xml'), numbering: part('word/numbering.xml') };
}

function elementOf(xml: string, name: string, attribute: string): string {
  return new RegExp(`<${name} (?:[^>]* )?${attribute}.*?</${name}>`, 's').exec(xml)?.[0] ?? '';
}

function valueIn(xml: string, name: string): string {
  return new RegExp(`<${name} w:val="([^"]*)"`).exec(xml)?.[1] ?? '';
}

function textOf(paragraph: string): string {
  return Array.from(paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g), ([, words]) => words).join('');
}
