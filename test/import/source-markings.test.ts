/** However a source is marked, the report that is made of it is marked like that. */
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';
import { pastedFindings } from '../../src/import/paste.ts';
import { p, r, word } from '../support/raw-word.ts';

const imported = (text: string, ending: string) =>
  importFile(new TextEncoder().encode(text), ending, { fileName: 'notes' });

const SOURCES: Readonly<Record<string, (title: string) => string>> = {
  txt: title => `${title}\n\nDates: 11 to 14 March 2024\n\nFindings\n\n- Wells are dry.\n`,
  html: title => `<h1>${title}</h1><h2>Findings</h2><ul><li>Wells are dry.</li></ul>`,
  eml: title =>
    `From: a@example.org\nSubject: ${title}\nContent-Type: text/plain\n\nFindings\n\n- Wells are dry.\n`,
};

const classification = (text: string) => /^classification (.*)$/m.exec(text)?.[1];

const MARKS = ['CONFIDENTIAL', 'RESTRICTED', 'SECRET', 'CONFIDENTIEL'];
const WITH_STRICTEST = MARKS.flatMap(other => [
  `STRICTLY CONFIDENTIAL / ${other}`,
  `${other} / STRICTLY CONFIDENTIAL`,
]);

it.each(WITH_STRICTEST)('of two markings on a line, “%s”, the stricter one counts', async line => {
  const { text } = await imported(`${line}\n\n${SOURCES.txt?.('Mission to Selm')}`, 'txt');
  expect(classification(text)).toBe('strictly-confidential');
});

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

type Rows = readonly (readonly string[])[];

const styled = (style: string, text: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${r(text)}</w:p>`;

/** A source with one table in a part of findings. */
const TABLES: Readonly<Record<string, (rows: Rows) => Uint8Array | string>> = {
  md: rows => {
    const [head = '', ...others] = rows.map(cells => `| ${cells.join(' | ')} |`);
    const rule = `|${'---|'.repeat(rows[0]?.length ?? 0)}`;
    return `# Mission to Selm\n\n## Findings\n\n${[head, rule, ...others].join('\n')}\n`;
  },
  html: rows =>
    `<h1>Mission to Selm</h1><h2>Findings</h2><table>${rows
      .map(cells => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`)
      .join('')}</table>`,
  docx: rows =>
    word(
      `${styled('Title', 'Mission to Selm')}${styled('Heading1', 'Findings')}<w:tbl>${rows
        .map(cells => `<w:tr>${cells.map(cell => `<w:tc>${p(r(cell))}</w:tc>`).join('')}</w:tr>`)
        .join('')}</w:tbl>`,
    ),
};

async function tableIn(ending: string, rows: Rows): Promise<string> {
  const source = TABLES[ending]?.(rows) ?? '';
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  return (await importFile(bytes, ending, { fileName: 'notes' })).text;
}

/** The head of the entry with these words, before its colon. */
function headOf(said: string, text: string): string {
  const [entry = ''] = new RegExp(`^[a-z].*:\\s+${said}`, 'mu').exec(text) ?? [];
  return entry.slice(0, entry.indexOf(':'));
}

const OTHERS = ['Town', 'Source', 'Class', 'Note'];
/** Where the finding stands among so many columns, and which other one is marked. */
const PLACES = [2, 3, 4, 5].flatMap(width =>
  Array.from({ length: width }, (_, finding) =>
    Array.from({ length: width }, (__, marked) => ({ width, finding, marked })),
  ).flat(),
);

describe('a marking in a table', () => {
  const row = (width: number, finding: number, said: string, others: readonly string[]) => {
    const beside = others.slice(0, width - 1);
    return [...beside.slice(0, finding), said, ...beside.slice(finding)];
  };
  const plain = ['Selm', 'Guard', 'Visit', 'North'];

  it.each(['md', 'html', 'docx'])(
    'in any column marks what stands in its row, and no other (%s)',
    async ending => {
      for (const { width, finding, marked } of PLACES) {
        const first = row(width, finding, 'Wells are dry.', plain);
        first[marked] = marked === finding ? 'Confidential: Wells are dry.' : 'Confidential';
        const text = await tableIn(ending, [
          row(width, finding, 'Finding', OTHERS),
          first,
          row(width, finding, 'Roads are bad.', plain),
        ]);
        const said = marked === finding ? 'Confidential: Wells are dry.' : 'Wells are dry.';
        expect(headOf(said, text), text).toBe('finding confidential');
        expect(headOf('Roads are bad.', text), text).toBe('finding');
      }
    },
  );

  it.each(['md', 'html', 'docx'])('in any head marks all that stands below (%s)', async ending => {
    for (const { width, finding, marked } of PLACES) {
      const head = row(width, finding, 'Finding', OTHERS);
      head[marked] = marked === finding ? 'Confidential findings' : `${head[marked]} (confidential)`;
      const text = await tableIn(ending, [
        head,
        row(width, finding, 'Wells are dry.', plain),
        row(width, finding, 'Roads are bad.', plain),
      ]);
      expect(headOf('Wells are dry.', text), text).toBe('finding confidential');
      expect(headOf('Roads are bad.', text), text).toBe('finding confidential');
    }
  });

  it('marks each entry of its row, whatever they are', async () => {
    const rows = [
      ['Finding', 'Class', 'Recommendation'],
      ['Wells are dry in all of the town.', 'strictly confidential', 'The Ministry should dig.'],
      ['Roads are bad in all of the town.', 'Public', 'The Ministry should build.'],
    ];
    const text = await tableIn('md', rows);
    expect(text).toMatch(/^finding strictly-confidential: Wells/m);
    expect(text).toMatch(/^recommendation to "Ministry" strictly-confidential: The Ministry should dig/m);
    expect(text).toMatch(/^recommendation to "Ministry": The Ministry should build/m);
  });

  it('in a cell that reaches down marks all rows that it stands beside', async () => {
    const page = `<h1>Mission to Selm</h1><h2>Findings</h2><table><tr><td>Class</td><td>Finding</td></tr>
<tr><td rowspan="2">Confidential</td><td>Wells are dry.</td></tr><tr><td>Pumps are old.</td></tr>
<tr><td>Public</td><td>Roads are bad.</td></tr></table>`;
    const { text } = await imported(page, 'html');
    for (const said of ['Wells are dry.', 'Pumps are old.'])
      expect(headOf(said, text)).toBe('finding confidential');
    expect(headOf('Roads are bad.', text)).toBe('finding');
  });

  it.each([
    [
      ['Town', 'Finding'],
      ['CONFIDENTIAL', ''],
    ],
    [
      ['CONFIDENTIAL', ''],
      ['Town', 'Finding'],
    ],
  ])('in a row of its own marks what stands below', async (...above) => {
    const text = await tableIn('html', [...above, ['Selm', 'Wells are dry.'], ['Ham', 'Roads are bad.']]);
    expect(headOf('Wells are dry.', text), text).toBe('finding confidential');
    expect(headOf('Roads are bad.', text), text).toBe('finding confidential');
  });

  it('marks meetings, and all whom they were with', async () => {
    const source = `# Mission to Selm\n\n## Meetings\n\n| Class | Date | Met with | Topic |\n|--|--|--|--|
| Confidential | 3 March 2024 | Ms Ana Osei, Judge | Supplies |\n| Public | 4 March 2024 | Mr Bo Lund, Clerk | Wells |\n`;
    const { text } = await imported(source, 'md');
    expect(text).toMatch(/^meeting .*confidential: Supplies/m);
    expect(text).toMatch(/^person osei .*confidential: /m);
    expect(text.match(/confidential:/g)).toHaveLength(2);
  });

  it('marks what is pasted as findings', () => {
    const html = '<table><tr><td>Selm</td><td>Confidential</td><td>Wells are dry.</td></tr></table>';
    expect(pastedFindings({ html, text: '' })).toMatch(/^finding confidential: Selm \| Confidential/m);
  });
});

describe('a marking beside an entry', () => {
  it('in the label before it, which is a comment, marks it', async () => {
    const { text } = await imported(
      '# Mission to Selm\n\n## Findings\n\n- Finding (confidential): Wells are dry.\n- Finding: Roads are bad.\n',
      'md',
    );
    expect(headOf('Wells are dry.', text)).toBe('finding confidential');
    expect(headOf('Roads are bad.', text)).toBe('finding');
  });

  it('in a line marks all whom it names', async () => {
    const { text } = await imported(
      '# Mission to Selm\n\n## Persons met\n\n- Ms Ana Osei and Mr Bo Lund, Judges (confidential)\n- Ms Eva Kim, Clerk\n',
      'md',
    );
    for (const id of ['osei', 'lund'])
      expect(text).toMatch(new RegExp(`^person ${id}.* confidential: `, 'm'));
    expect(text).toMatch(/^person kim(?!.*confidential).*: /m);
  });
});

const ENTRIES: Readonly<Record<string, string>> = {
  list: '- Vorel sold files.\n- The ward of Vorel is closed.',
  table:
    '| Finding | Place |\n|---|---|\n| Vorel sold files. | Varda |\n| The ward of Vorel is closed. | Varda |',
  chapter: 'Vorel sold files.\n\n### Details\n\n- The ward of Vorel is closed.',
};

describe.each(['Confidential', 'CONFIDENTIAL:', 'The following is confidential:', '**Confidentiel**'])(
  'below a line “%s” in a chapter',
  line => {
    it.each(Object.entries(ENTRIES))('all of a %s is marked so, and nothing above it', async (_, below) => {
      const source = `# Mission to Selm, 4 March 2024\n\n## Findings\n\n- Wells are dry.\n\n${line}\n\n${below}\n\n## Recommendations\n\n- The Ministry should dig wells.\n`;
      const { text, words } = await imported(source, 'md');
      const entries = text.split(/\n\n(?=\S)/).filter(entry => !entry.startsWith('//'));
      for (const entry of entries) {
        const isBelow = entry.includes('Vorel');
        expect(/^\w+ [^:]*\bconfidential\b/.test(entry), entry).toBe(isBelow || /confident/i.test(entry));
      }
      expect(entries.some(entry => entry.includes('Vorel'))).toBe(true);
      expect(words?.written).toBe(words?.words);
    });
  },
);

it('a line at the end of a chapter marks the one that begins below it, and no other', async () => {
  const source = `# Mission to Selm, 4 March 2024\n\n## Background\n\nWells were dug in 2019.\n\nCONFIDENTIAL\n\n## Findings\n\n- Vorel sold files.\n\n## Recommendations\n\n- The Ministry should dig wells.\n`;
  const { text } = await imported(source, 'md');
  expect(text).toContain('finding confidential: Vorel sold files.');
  expect(text).toMatch(/^recommendation to "Ministry": The Ministry/m);
});
