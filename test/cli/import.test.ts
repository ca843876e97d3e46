import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EXAMPLES, folderWith, missionReport } from '../support/command-line.ts';
import { writeDocx } from '../support/write-draft.ts';

const KOSOVO = fileURLToPath(new URL('../fixtures/kosovo-2009.txt', import.meta.url));
const VOCABULARY = readFileSync(join(EXAMPLES, 'south-eastern-europe.mission'), 'utf8');

describe('import', () => {
  it('makes a report of the Kosovo text, and ends with its sums', async () => {
    const there = folderWith({ 'see.mission': VOCABULARY });
    const { code, out, err } = await missionReport(
      ['import', KOSOVO, '--out', 'kosovo.mission', '--under', 'see-2009'],
      there,
    );
    expect({ code, out, err }).toEqual({
      code: 0,
      out: 'kosovo.mission\n',
      err:
        '2 texts look like a finding, a recommendation or an action, and are left as text, the first on line 36 of the report. ' +
        'The page beside the report and “--format json” say which and why.\n' +
        '1 objective, 4 members, 37 findings. 1,213 of 1,217 words placed. 4 words stand only in comments (//), which no export shows: ' +
        '“4. Outcomes and Follow-Up Action/Recommendations” (line 54) and “1. Objective” (line 7). Write what your readers need into the text.\n',
    });
    const text = readFileSync(join(there, 'kosovo.mission'), 'utf8');
    expect(text.match(/^finding:/gm)).toHaveLength(37);
    expect(text).toContain('\nunder see-2009\n');
    expect(text).not.toMatch(/^organization UNODC/m);
    const checked = await missionReport(
      ['check', 'kosovo.mission', '--format', 'json', '--profile', 'draft'],
      there,
    );
    const codes = JSON.parse(checked.out).problems.map(({ code }: { code: string }) => code);
    expect(codes.filter((each: string) => /^(?:syntax|name)/.test(each))).toEqual([]);
    expect(codes.filter((each: string) => each === 'finding/tagged')).toHaveLength(37);
  });

  it('reads a Word file, and says what stays behind', async () => {
    const docx = await writeDocx([
      { kind: 'heading', level: 1, text: 'Findings' },
      { kind: 'item', depth: 0, ordered: false, text: 'Courts are slow.', deleted: 'Not so.' },
    ]);
    const there = folderWith({ 'report.docx': docx });
    const { code, out, err } = await missionReport(['import', 'report.docx', '--out', '-'], there);
    expect(out).toContain('finding: Courts are slow.\n');
    expect(err).toBe(
      'Tracked changes: inserted text was taken, deleted text was not.\n1 finding. 4 of 4 words placed.\n',
    );
    expect(code).toBe(0);
  });

  it('reads a mail, and tells programs what it made of which lines', async () => {
    const mail =
      'From: "Ada Lim" <a@b.example>\nTo: Ben Sax <b@b.example>\nSubject: =?UTF-8?Q?Visit_to_=C3=89lan?=\nDate: Thu, 14 Mar 2024 08:52:11 +0100\n\nDear Ben,\n\nRecommendations\n\n- The Ministry of Health should open the well by December.\n';
    const there = folderWith({ 'visit.eml': mail });
    const { code, out } = await missionReport(
      ['import', 'visit.eml', '--format', 'json', '--language', 'en'],
      there,
    );
    expect(code).toBe(0);
    const told = JSON.parse(out);
    expect(told).toMatchObject({
      path: 'visit.mission',
      recognised: [{ kind: 'recommendation', count: 1, with: { to: 1, due: 1 } }],
    });
    const text = readFileSync(join(there, 'visit.mission'), 'utf8');
    expect(text).toContain('recommendation to "Ministry of Health" due 2024-12:');
    expect(text).toMatch(/^mission \S+: Visit to Élan$/m);
    const [{ line }] = told.entries.filter(({ kind }: { kind: string }) => kind === 'recommendation');
    expect(text.split('\n')[line - 1]).toMatch(/^recommendation /);
    const [{ line: at, sourceLine, words }] = told.unseen;
    expect({ sourceLine, words }).toEqual({ sourceLine: 1, words: ['From:'] });
    expect(text.split('\n')[at - 1]).toContain('From: Ada Lim');
  });

  it('asks who the people below an unknown heading are, and is answered by an option', async () => {
    const notes =
      '# Mission to Selm\n\n## Zorbels\n\n- Ms. Ada Lim, Chief Engineer\n- Mr. Jo Bell, Head\n\n## Findings\n\n- The well is dry.\n';
    const there = folderWith({ 'n.md': notes });
    const asked = await missionReport(['import', 'n.md', '--out', '-'], there);
    expect(asked.out).not.toMatch(/^(?:person|participant)\b/m);
    const line = asked.out.split('\n').indexOf('section: Zorbels') + 1;
    expect(asked.err).toContain(
      `“Zorbels” (line ${line} of the report) lists 2 people and does not say who they are: they stay text. If the mission met them, import again with --people "Zorbels=met"`,
    );
    const json = await missionReport(['import', 'n.md', '--out', '-', '--format', 'json'], there);
    expect(JSON.parse(json.out).lists).toEqual([
      {
        heading: 'Zorbels',
        people: 2,
        line,
        sourceLine: 3,
        sourceEnd: 6,
        choices: ['met', 'members', 'neither'],
      },
    ]);
    const taken = await missionReport(['import', 'n.md', '--out', '-', '--people', 'Zorbels=members'], there);
    expect(taken.out.match(/^participant\b/gm)).toHaveLength(2);
    expect(taken.err).not.toContain('--people');
    const wrong = await missionReport(['import', 'n.md', '--people', 'Zorbels=friends'], there);
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('met, members, neither');
  });

  it('offers programs what is likely a recommendation, and writes it as one where that is asked for', async () => {
    const said = 'The Ministry of Health should ensure that reagents are sent to the laboratory every month.';
    const there = folderWith({ 'selm.md': `# Mission to Selm\n\n## As we see it\n\n${said}\n` });
    const read = (...args: readonly string[]) =>
      missionReport(['import', 'selm.md', '--out', '-', '--format', 'json', ...args], there);
    const [offer, ...others] = JSON.parse((await read()).out).likely;
    expect(others).toEqual([]);
    expect(offer).toEqual({
      as: 'recommendation',
      line: expect.any(Number),
      sourceLine: 5,
      text: said,
      score: expect.any(Number),
      because: expect.arrayContaining([expect.stringContaining('asks somebody: “')]),
    });
    const taken = JSON.parse((await read('--take-likely', '0.5')).out);
    expect(taken.likely).toEqual([]);
    expect(taken.entries.at(-1)).toMatchObject({ kind: 'recommendation', sourceLine: 5 });
    expect((await read('--take-likely', 'all')).err).toContain('from 0 to 1');
  });

  it('uses what the programme declares by its name, or one that is a letter off', async () => {
    const there = folderWith({
      'p.mission':
        'programme p: Programme\norganization MOH: Ministry of Health\nperson lim of MOH: Ada Lim\n',
      'n.txt':
        'Mission to Selm\n\nPersons met\n\nMs. Ada Lim, Director\n\nRecommendations\n\n- The Ministry of Heath should open the well.\n',
    });
    const { out } = await missionReport(['import', 'n.txt', '--out', '-', '--under', 'p'], there);
    expect(out).toContain('recommendation to MOH: The Ministry of Heath should open the well.\n');
    expect(out).not.toMatch(/^(?:organization|person) /m);
  });

  it('writes an export as JSON back, to the same report', async () => {
    const there = folderWith({
      'see.mission': VOCABULARY,
      'k.mission': readFileSync(join(EXAMPLES, 'kosovo-2009.mission')),
    });
    await missionReport(['export', 'k.mission', '--to', 'json', '--out', 'k.json'], there);
    const back = await missionReport(['import', 'k.json', '--out', 'again/k.mission'], there);
    expect(back).toEqual({
      code: 0,
      out: 'again/k.mission\n',
      err: 'Written back: 37 findings, 0 recommendations.\n',
    });
    await missionReport(['export', 'again/k.mission', '--to', 'json'], there);
    const exported = (path: string) => readFileSync(join(there, path), 'utf8');
    expect(exported('again/k.json')).toBe(exported('k.json'));
  });

  it.each([
    [
      'a report that is there',
      ['notes.md'],
      '“notes.mission” exists already and is left as it is: --force replaces it.',
    ],
    [
      'a name that is none of a report',
      ['notes.md', '--out', 'x.txt'],
      '“x.txt” is not a name for a report: it must end in .mission.',
    ],
    [
      'what it can’t read',
      ['a.rtf'],
      '“a.rtf” was not imported. A file in Rich Text Format can’t be imported as it is: save it as Word (.docx) or text.',
    ],
    [
      'a file that only says that it is a PDF',
      ['a.pdf'],
      '“a.pdf” was not imported. This is not a PDF, or it is damaged: open it in a reader of PDF files to see.',
    ],
    [
      'a file that only says that it is one of Word',
      ['a.docx'],
      '“a.docx” was not imported. This is not a Word file, or it is damaged: open it in Word to see.',
    ],
    [
      'other JSON',
      ['a.json'],
      '“a.json” was not imported. This is not a report that Mission Report has exported as JSON: “$schema” is not as it should be.',
    ],
    ['an empty file', ['empty.txt'], '“empty.txt” was not imported. There are no words in this file.'],
    ['a file that isn’t there', ['gone.txt'], '“gone.txt” does not exist.'],
  ])('refuses %s, and writes nothing', async (_, args, sentence) => {
    const there = folderWith({
      'notes.md': '# Notes',
      'notes.mission': 'mission m: Mine\n',
      'a.pdf': '%PDF',
      'a.rtf': '{\\rtf1 Notes}',
      'a.docx': 'no archive',
      'a.json': '{}',
      'empty.txt': ' \n',
    });
    const { code, out, err } = await missionReport(['import', ...args], there);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: `${sentence}\n` });
    expect(readFileSync(join(there, 'notes.mission'), 'utf8')).toBe('mission m: Mine\n');
    expect(['a.mission', 'empty.mission', 'x.txt'].filter(name => existsSync(join(there, name)))).toEqual([]);
  });
});
