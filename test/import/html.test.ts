/** A page says what it shows, and what it hides is not lost. */
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';
import { readHtml } from '../../src/import/read-html.ts';

const read = (html: string) =>
  readHtml(html).blocks.map(block =>
    block.kind === 'table' ? block.rows.map(({ cells }) => cells) : `${block.kind}: ${block.text}`,
  );

describe('what a page hides is noted beside its text', () => {
  it.each([
    'style="display:none"',
    'style="color:red; DISPLAY : none !important"',
    'style="visibility: hidden"',
    'style="mso-hide:all"',
    'hidden',
  ])('by %s', how => {
    expect(read(`<p>One<span ${how}>or <b>two</b></span>.</p><p>Next.</p>`)).toEqual([
      'comment: or two',
      'paragraph: One.',
      'paragraph: Next.',
    ]);
  });

  it('in a heading, a list and a table', () => {
    const gone = (words: string) => `<i hidden>${words}</i>`;
    expect(
      read(
        `<h2>Find${gone('a')}ings</h2><ul><li>One${gone('b')}</li><li hidden>c</li><li>Two</li></ul>
        <table><tr><td>x${gone('d')}</td><td hidden>e</td><td>y</td></tr><tr hidden><td>f</td><td>g</td></tr></table>`,
      ),
    ).toEqual([
      'comment: a',
      'heading: Findings',
      'comment: b',
      'item: One',
      'comment: c',
      'item: Two',
      'comment: e',
      'comment: f',
      'comment: g',
      'comment: d',
      [['x', 'y']],
    ]);
  });

  it('and the blanks that push the first words of a mail aside are nothing', () => {
    expect(read('<div style="display:none">&zwnj;&nbsp;&zwnj;</div><p>Text.</p>')).toEqual([
      'paragraph: Text.',
    ]);
  });

  it('but text whose box is merely small, and a page whose script shows it, are read', () => {
    expect(read('<div style="font-size:0"><p style="font-size:9pt">Text.</p></div>')).toEqual([
      'paragraph: Text.',
    ]);
    expect(read('<body style="visibility:hidden"><p>Text.</p></body>')).toEqual(['paragraph: Text.']);
  });
});

it.each([
  ['<span style="font-family:Symbol">³</span> 5 <span style=\'font-family:"Symbol"\'>m</span>g', '≥ 5 μg'],
  ['Done <font face="Wingdings">ü</font>, open <font face="Wingdings">\uF0FD</font>', 'Done ✓, open ☒'],
  [
    '<span style="font:9.0pt Symbol, serif">\uF0B1 <i style="font:7.0pt \'Times New Roman\'">³</i></span>',
    '± ³',
  ],
  ['<span style="font-family:Symbol">Plain words</span>', 'Plain words'],
])('the signs that a symbol font draws are read: %s', (html, shown) => {
  expect(read(`<p>${html}</p>`)).toEqual([`paragraph: ${shown}`]);
});

it('what stands about the text of a cell is kept', () => {
  const table = '<table><tr><td>x<nav>Menu</nav></td><td>y</td></tr></table>';
  expect(read(table)).toEqual([[['x', 'y']], 'aside: Menu']);
});

it('no line of an imported file ends with a blank', async () => {
  const source = '# Mission to Selm\n\n## Findings\n\n<!-- one \n\ntwo -->\n\n- Wells are dry.\n';
  const { text } = await importFile(new TextEncoder().encode(source), 'md', {});
  expect(text).toContain('// one\n//\n// two\n');
  expect(text).not.toMatch(/[ \t]$/m);
});

it('particulars side by side on a line are read one by one', async () => {
  const source =
    '<h1>Mission to Selm</h1><p><b>Prepared by:</b> Ana Prates (UNICEF) &nbsp; <b>Date:</b> 20 February 2025</p><h2>Findings</h2><p>The wells, &nbsp; it seems: are dry.</p>';
  const { text } = await importFile(new TextEncoder().encode(source), 'html', {});
  expect(text).toContain('\nissued 2025-02-20\n');
  expect(text).toContain('\nauthor: Ana Prates (UNICEF)\n');
  expect(text).toContain(' of UNICEF: Ana Prates\n');
});

it('a heading is one, whatever its words stand in', () => {
  const page =
    '<h2><div>Find<i hidden>x</i>ings</div></h2><ul><li><h3><p>Wells</p></h3>Two are dry.</li></ul>';
  expect(read(page)).toEqual(['comment: x', 'heading: Findings', 'heading: Wells', 'item: Two are dry.']);
});
