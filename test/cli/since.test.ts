/** `export --since`: an earlier version out of a file or out of git. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, missionReport } from '../support/command-line.ts';
import { trackedWords } from '../support/tracked-words.ts';

const HEAD = 'mission m: Mission\nclassification unclassified\n';
const WAS = `${HEAD}finding backlog: Case backlogs are large.\nrecommendation plan to "The Ministry" due 2026-03: The Ministry should plan.\n`;
const NOW = `${HEAD}finding backlog: Case backlogs were large.\nrecommendation plan to "The Ministry" due 2026-05: The Ministry should plan.\nfinding: Judges are few.\n`;

function git(folder: string, ...args: readonly string[]): void {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b', ...args], {
    cwd: folder,
    env,
    stdio: 'ignore',
  });
}

describe('export --since', () => {
  it('marks the changes in a Word file under the name that is given, with the clock of the build', async () => {
    const there = folderWith({ 'm.mission': NOW, 'old.mission': WAS.replaceAll(' m:', ' old:') });
    const args = ['export', 'm.mission', '--to', 'docx', '--since', 'old.mission', '--author', 'A. Chief'];
    const { code, out } = await missionReport(args, there, { SOURCE_DATE_EPOCH: '1260000000' });
    expect({ code, out }).toEqual({ code: 0, out: 'm.docx\n' });
    const document = readFileSync(join(there, 'm.docx'));
    expect(trackedWords(document, 'accept').join(' ')).toContain('were large');
    expect(trackedWords(document, 'reject').join(' ')).toContain('are large');
  });

  it('prints the changes alone, of a revision of the folder’s repository', async () => {
    const there = folderWith({ 'm.mission': WAS });
    git(there, 'init', '-q');
    git(there, 'add', '.');
    git(there, 'commit', '-qm', 'one');
    writeFileSync(join(there, 'm.mission'), NOW);
    const text = await missionReport(['export', 'm.mission', '--since', 'HEAD', '--format', 'text'], there);
    expect(text.out).toMatch(/^1 finding new, F1 reworded, R1: Due date now May 2026, 2 months later\.$/m);
    const json = await missionReport(['export', 'm.mission', '--since', 'HEAD', '--format', 'json'], there);
    const { changes } = JSON.parse(json.out);
    expect(changes).toContainEqual({
      entry: 'R1',
      name: 'plan',
      sort: 'recommendation',
      kind: 'reworded',
      effects: [{ kind: 'date', before: '2026-03', after: '2026-05' }],
      was: 'recommendation plan to "The Ministry" due 2026-03: The Ministry should plan.',
      now: 'recommendation plan to "The Ministry" due 2026-05: The Ministry should plan.',
    });
    const none = await missionReport(['export', 'm.mission', '--since', 'v9', '--to', 'md'], there);
    expect(none).toMatchObject({ code: 2, out: '' });
    expect(none.err).toContain('There is no revision “v9”');
  });

  it('compares with the text of an edition, and says what to give where a file holds neither', async () => {
    const year = new URL('../register-year/', import.meta.url);
    const read = (name: string) => readFileSync(new URL(name, year), 'utf8');
    const there = folderWith({
      'coast.mission': read('coast.mission'),
      'lorne-2025.mission': read('lorne-2025.mission')
        .replace('is not marked', 'is poorly marked')
        .replace(/^finding /m, 'finding gap #fishing: No boat carries a radio.\n\n$&'),
      'lorne-2025.issued.json': read('lorne-2025.issued.json'),
      'other.json': '{ "mission": "lorne-2025" }',
    });
    const since = (file: string) =>
      missionReport(['export', 'lorne-2025.mission', '--since', file, '--format', 'text'], there);
    const { out } = await since('lorne-2025.issued.json');
    expect(out).toContain('is poorly marked');
    expect(out).toContain('F4 is new:\n  + finding gap #fishing: No boat');
    const none = await since('other.json');
    expect(none).toMatchObject({ out: '' });
    expect(none.err).toContain('.issued.json');
  });

  it('lets nothing in the repository run a program', async () => {
    const there = folderWith({ 'm.mission': WAS });
    git(there, 'init', '-q');
    writeFileSync(join(there, '.gitattributes'), '*.mission filter=evil diff=evil\n');
    git(there, 'add', '.');
    git(there, 'commit', '-qm', 'one');
    for (const key of [
      'filter.evil.smudge',
      'filter.evil.process',
      'diff.evil.textconv',
      'core.fsmonitor',
      'core.pager',
    ])
      git(there, 'config', key, 'touch ran');
    writeFileSync(join(there, 'm.mission'), NOW);
    const { code, out } = await missionReport(
      ['export', 'm.mission', '--since', 'HEAD', '--format', 'text'],
      there,
    );
    expect(code).toBe(0);
    expect(out).toContain('1 finding new');
    expect(() => readFileSync(join(there, 'ran'))).toThrow('ENOENT');
  });

  it('says what is wrong with what is asked for', async () => {
    const there = folderWith({ 'm.mission': NOW });
    const said = async (...args: readonly string[]) =>
      (await missionReport(['export', 'm.mission', ...args], there)).err;
    expect(await said('--to', 'md', '--since', 'HEAD')).toContain('is in no git repository');
    expect(await said('--to', 'md', '--since', 'm.mission')).toContain('is the report itself');
    expect(await said('--to', 'md', '--since', '-c')).toContain('There is no revision');
    expect(await said('--to', 'txt', '--since', 'HEAD')).toContain(
      '--since changes only html, pdf, docx, md',
    );
    expect(await said('--format', 'json')).toContain('--format needs --since');
  });
});
