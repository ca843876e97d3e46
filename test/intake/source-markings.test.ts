/** However a source is marked, the report that is made of it is marked like that. */
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/intake/import-file.ts';

const imported = (text: string, ending: string) =>
  importFile(new TextEncoder().encode(text), ending, { fileName: 'notes' });

const SOURCES: Readonly<Record<string, (title: string) => string>> = {
  txt: title => `${title}\n\nDates: 11 to 14 March 2024\n\nFindings\n\n- Wells are dry.\n`,
  html: title => `<h1>${title}</h1><h2>Findings</h2><ul><li>Wells are dry.</li></ul>`,
  eml: title =>
    `From: a@example.org\nSubject: ${title}\nContent-Type: text/plain\n\nFindings\n\n- Wells are dry.\n`,
};

const classification = (text: string) => /^classification (.*)$/m.exec(text)?.[1];

describe('a marking of a source', () => {
  const titles = [
    ['CONFIDENTIAL: Mission to Selm', 'confidential', 'Mission to Selm'],
    ['[CONFIDENTIAL] Mission to Selm', 'confidential', 'Mission to Selm'],
    ['Mission to Selm (Confidential)', 'confidential', 'Mission to Selm'],
    ['Mission to Selm [Strictly confidential]', 'strictly-confidential', 'Mission to Selm'],
    ['Mission to Selm - STRICTLY CONFIDENTIAL', 'strictly-confidential', 'Mission to Selm'],
  ] as const;
  it.each(Object.keys(SOURCES).flatMap(ending => titles.map(title => [...title, ending] as const)))(
    'in its title, “%s”, is %s (%s, in %s)',
    async (line, level, title, ending) => {
      const { text, words } = await imported(SOURCES[ending]?.(line) ?? '', ending);
      expect(classification(text)).toBe(level);
      expect(text).toMatch(new RegExp(`^mission [^:]*: ${title}$`, 'm'));
      expect(words?.written).toBe(words?.words);
    },
  );

  it.each([
    'Findings (C)',
    'Findings (Confidential)',
    'Findings [Restricted]',
    'Findings (S//NF)',
    'Findings – Confidential',
  ])(
    'in the heading of a part, “%s”, is that of all until its author decides, and is told',
    async heading => {
      const { text, notes } = await imported(
        `# Mission to Selm\n\n## ${heading}\n\n- Wells are dry.\n`,
        'md',
      );
      expect(classification(text)).toBe('confidential');
      expect(notes.join()).toContain(`“${heading}” has a marking`);
    },
  );

  it.each(['Findings (A)', 'Conclusions (C)', 'Findings (2 of 3)', 'Restricted areas', 'Findings (Selm)'])(
    'is none in the heading “%s”',
    async heading => {
      const { text } = await imported(`# Mission to Selm\n\n## ${heading}\n\n- Wells are dry.\n`, 'md');
      expect(classification(text)).toBeUndefined();
    },
  );

  it.each(['Restricted areas of the port', 'Public: health in Selm', 'Mission to the Confidential Unit'])(
    'is none in “%s”',
    async line => {
      const { text } = await imported(SOURCES.txt?.(line) ?? '', 'txt');
      expect(classification(text)).toBeUndefined();
    },
  );

  it.each(['Company-Confidential', 'Private', 'Personal'])(
    'in a mail whose sensitivity is %s',
    async value => {
      const mail =
        SOURCES.eml?.('Mission to Selm').replace('Subject', `Sensitivity: ${value}\nSubject`) ?? '';
      const { text, notes } = await imported(mail, 'eml');
      expect(classification(text)).toBe('confidential');
      expect(notes.join()).toContain(`“${value}”`);
    },
  );

  it('is none in a mail of normal sensitivity', async () => {
    const mail = SOURCES.eml?.('Mission to Selm').replace('Subject', 'Sensitivity: Normal\nSubject') ?? '';
    expect(classification((await imported(mail, 'eml')).text)).toBeUndefined();
  });

  it('stands in a span of its own, and words that programs part into spans stay whole', async () => {
    const page = (line: string) =>
      `<div>${line}</div><h1>Mission to Selm</h1><h2>Findings</h2><ul><li>Wells <span>Mc</span><span>Donald</span> dug.</li></ul>`;
    const { text } = await imported(
      page('<span>Mission report</span><span>Strictly confidential</span>'),
      'html',
    );
    expect(classification(text)).toBe('strictly-confidential');
    expect(text).toContain('McDonald');
  });

  it('within the report marks the entry, and the whole where it stands in a heading', async () => {
    const source = (heading: string) =>
      `# Mission to Selm\n\n## Findings\n\n- Wells are dry.\n\n## ${heading}\n\n- [Confidential] The Ministry should audit the store.\n- The Ministry should buy pumps.\n`;
    const entry = await imported(source('Recommendations'), 'md');
    expect(entry.text).toMatch(
      /^recommendation to "Ministry" confidential:\s+\[Confidential\] The Ministry/m,
    );
    expect(entry.text).toMatch(/^recommendation to "Ministry": The Ministry should buy pumps/m);
    expect(classification(entry.text)).toBeUndefined();
    const whole = await imported(source('Recommendations (STRICTLY CONFIDENTIAL)'), 'md');
    expect(classification(whole.text)).toBe('strictly-confidential');
    expect(whole.notes.join()).toContain('“Recommendations (STRICTLY CONFIDENTIAL)” has a marking');
  });
});
