import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLES, folderWith, missionReport } from '../support/command-line.ts';

const SELM = join(EXAMPLES, 'selm-2024.mission');

describe('verify', () => {
  it('vouches for a file that is as it was exported', async () => {
    const there = folderWith({});
    await missionReport(['export', SELM, '--to', 'html', '--out', 'selm.html'], there);
    const { code, out } = await missionReport(['verify', 'selm.html', SELM], there);
    expect(out).toBe(
      `“selm.html” is byte for byte what this version makes of “${SELM}” for your own organization.\n`,
    );
    expect(code).toBe(0);
  });

  it('shows the words that were changed in one, whatever it says of itself', async () => {
    const there = folderWith({});
    await missionReport(['export', SELM, '--to', 'html', '--out', 'selm.html'], there);
    const page = readFileSync(join(there, 'selm.html'), 'utf8');
    writeFileSync(join(there, 't.html'), page.replaceAll('should reconcile', 'need not reconcile'));
    const { code, out } = await missionReport(['verify', 't.html', SELM], there);
    expect(out).toMatch(/^The words of “t\.html” differ from those of “.*” in 3 places:$/m);
    expect(out).toContain(
      'Recommendation The Medical Director should reconcile the stock cards …\n  file:   … Recommendation The Medical',
    );
    expect(out).toContain('The Medical Director need not reconcile the stock cards …');
    expect(out).toMatch(/^The file says: version .* as it is now\.$/m);
    expect(out).not.toContain('changed');
    expect(code).toBe(1);
  });

  it('neither believes nor accuses a file that hides something of the same words', async () => {
    const there = folderWith({});
    await missionReport(['export', SELM, '--to', 'html', '--out', 'selm.html'], there);
    const page = readFileSync(join(there, 'selm.html'), 'utf8');
    writeFileSync(join(there, 'h.html'), page.replace('</style>', 'h2 { display: none }</style>'));
    const { code, out } = await missionReport(['verify', 'h.html', SELM], there);
    expect(out).toMatch(/^The words of “h\.html” are those of “.*”\. How it looks was not compared: .*$/m);
    expect(code).toBe(3);
  });

  it('accuses nobody of the words that a file with changes has beside the report', async () => {
    const there = folderWith({
      'was.mission': 'mission m: Mission\nsection work: Work\n\n    It was hardly done.\n',
      'now.mission': 'mission m: Mission\nsection work: Work\n\n    It was done.\n',
    });
    const args = [
      'export',
      'now.mission',
      '--since',
      'was.mission',
      '--to',
      'html,md,docx,txt',
      '--out',
      'o/',
    ];
    await missionReport(args, there);
    for (const shown of ['o/now.html', 'o/now.md', 'o/now.docx', 'o/now.txt']) {
      const { code, err } = await missionReport(['verify', shown, 'now.mission'], there);
      expect(err).toContain(`“${shown}” shows what has changed since an earlier version`);
      expect(code).toBe(2);
    }
  });

  it('says which version made a file whose words agree', async () => {
    const there = folderWith({});
    await missionReport(['export', SELM, '--to', 'md', '--out', 'selm.md'], there);
    const text = readFileSync(join(there, 'selm.md'), 'utf8');
    writeFileSync(
      join(there, 'old.md'),
      text.replace(/Mission Report \d+\.\d+\.\d+/, 'Mission Report 0.0.7'),
    );
    const { code, out } = await missionReport(['verify', 'old.md', SELM], there);
    expect(out).toContain(
      `are those of “${SELM}”; how it looks was not compared, since version 0.0.7 of Mission Report made it.`,
    );
    expect(code).toBe(3);
  });

  it('needs neither the template nor the settings that a file was exported with', async () => {
    const there = folderWith({
      'm.mission':
        'mission m: Mission\nclassification unclassified\nparticipant okafor as "Lead": Ngozi Okafor\nsection work: Work\n\n    It was done.\n',
      'mission-report.config.json': '{ "audience": { "staffNames": false } }',
    });
    await missionReport(['export', SELM, '--to', 'docx', '--out', 'template.docx'], there);
    const args = [
      '--to',
      'docx',
      '--audience',
      'public',
      '--numbered-paragraphs',
      '--template',
      'template.docx',
    ];
    await missionReport(['export', 'm.mission', ...args, '--out', 'm.docx'], there);
    writeFileSync(join(there, 'mission-report.config.json'), '{}');
    // Its words are compared, not the looks that it has from the template.
    expect((await missionReport(['verify', 'm.docx', 'm.mission'], there)).code).toBe(3);
  });

  it.each(['html', 'pdf', 'docx', 'xlsx', 'json'])('refuses a damaged %s in one sentence', async ending => {
    const there = folderWith({ [`x.${ending}`]: 'PK\u0003\u0004 no such thing' });
    const { code, out, err } = await missionReport(['verify', `x.${ending}`, SELM], there);
    expect(err).toBe(`“x.${ending}” can’t be compared: it is damaged, or Mission Report has not made it.\n`);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});
