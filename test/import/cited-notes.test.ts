/** Notes and raised figures: no number grows by one, and no word of a note goes where no reader sees it. */
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';

const imported = (text: string, ending: string) =>
  importFile(new TextEncoder().encode(text), ending, { fileName: 'notes' });
const html = async (body: string) =>
  (await imported(`<h1>Mission to Selm</h1><h2>Findings</h2>${body}`, 'html')).text;

describe('a raised or lowered sign', () => {
  it.each([
    ['of the 52<sup>1</sup> wells', 'of the 52[1] wells'],
    ['18,000<sup><a href="#f2">2</a></sup> people', '18,000[2] people'],
    ['the wells<a href="#fn3"><sup>3</sup></a> by May', 'the wells[3] by May'],
    ['in 2010<sup>2</sup> and later', 'in 2010[2] and later'],
    ['10<sup>6</sup> per litre', '10⁶ per litre'],
    ['10<sup>-3</sup> moles', '10⁻³ moles'],
    ['30 m<sup>2</sup> and 4 km<sup>3</sup>', '30 m² and 4 km³'],
    ['CO<sub>2</sub> was', 'CO₂ was'],
    ['the 2<sup>nd</sup> and 1<sup>er</sup> day', 'the 2nd and 1er day'],
  ])('of “%s” reads “%s”', async (written, read) => {
    expect(await html(`<ul><li>Seen ${written}.</li></ul>`)).toContain(`Seen ${read}.`);
  });
});

describe('a number in brackets in front of a paragraph', () => {
  it('is that of a note where the text before it cites it', async () => {
    const { text, words } = await imported(
      'Mission to Selm\n\nFindings\n\n- Forty wells [1] are open.\n- Children drink there [2].\n\n[1] Counted by nurses.\n[2] Seen on 12 March.\n',
      'txt',
    );
    expect(text).toMatch(/^annex: Unplaced text\n\n {4}\[1\] Counted by nurses\.\n\n {4}\[2\] Seen on/m);
    expect(words?.unplaced).toBe(9);
  });

  it.each([
    ['txt', ''],
    ['md', '## '],
  ])('is that of the paragraph otherwise, in %s', async (ending, head) => {
    const { text } = await imported(
      `${ending === 'md' ? '# ' : ''}Mission to Selm\n\n${head}Recommendations\n\n[1] The Ministry should close the wells by 31 May 2024.\n\n[2] The Authority should train operators, as in [1].\n\n[3] The Ministry should buy pumps.\n`,
      ending,
    );
    expect(text.match(/^recommendation .*$/gm)).toEqual([
      'recommendation to "Ministry" due 2024-05-31: The Ministry should close the wells by 31 May 2024.',
      'recommendation to "Authority": The Authority should train operators, as in [1].',
      'recommendation to "Ministry": The Ministry should buy pumps.',
    ]);
  });

  it('is given to the notes of a page, of which none becomes a recommendation', async () => {
    const { text } = await imported(
      '<h1>Mission to Selm</h1><h2>Recommendations</h2><p>The Ministry should close the wells<a href="#fn1" role="doc-noteref"><sup>1</sup></a> now.</p><section role="doc-endnotes"><hr><ol><li id="fn1"><p>The post should count them.<a href="#r" role="doc-backlink">↩</a></p></li></ol></section>',
      'html',
    );
    expect(text.match(/^recommendation/gm)).toHaveLength(1);
    expect(text).toMatch(/^annex: Unplaced text\n\n {4}\[1\] The post should count them\.$/m);
  });
});
