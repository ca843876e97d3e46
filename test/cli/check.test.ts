import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import type { Result } from 'sarif';
import { describe, expect, it } from 'vitest';
import sarifSchema from '../fixtures/sarif-2.1.0.schema.json' with { type: 'json' };
import { CLI, EXAMPLES, folderWith, missionReport, run } from '../support/command-line.ts';

const PROGRAMME = 'programme see: South-Eastern Europe\npillar justice: Justice\npillar health: Health\n';
const TAGGED = 'mission kosovo: Kosovo\nunder see\nfinding gap #justice: Case backlogs are large.\n';
const UNTAGGED = 'mission kosovo: Kosovo\nunder see\n\nfinding gap: “Case” backlogs, 100% of: them\n';

describe('check', () => {
  it('says what it checked, and ends with 0 when nothing is wrong', async () => {
    const folder = folderWith({ 'see.mission': PROGRAMME, 'kosovo.mission': TAGGED });
    const { code, out, err } = await missionReport(['check', '--profile', 'draft'], folder);
    expect(out).toMatch(/^1 report, 1 vocabulary, \d+ rules?: no problems\n$/);
    expect(err).toBe('');
    expect(code).toBe(0);
  });

  it('counts a report with its programme as a report, and an empty file as nothing', async () => {
    const folder = folderWith({
      'a.mission': `${PROGRAMME}\n${TAGGED}`,
      'b.mission': '',
      'c.mission': '// later\n',
    });
    const { out } = await missionReport(['check', '--profile', 'draft'], folder);
    expect(out).toMatch(/\n1 report, 2 empty files, \d+ rules?: 2 warnings\n$/);
    expect(out).toContain('b.mission:1:1: warning syntax: This file holds no entry');
  });

  it('tells of two reports with one id at both, however many there are', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 170 }, (_, i) => [`r${i}.mission`, `mission m-${i % 169}: M\n`]),
    );
    const { out } = await missionReport(['check', '--profile', 'draft'], folderWith(many));
    expect(out.match(/^.*mission\/id-unique.*$/gm)).toEqual([
      'r0.mission:1:9: error mission/id-unique: The id “m-0” is already used in “r169.mission”. Each report must have a different id.',
      'r169.mission:1:9: error mission/id-unique: The id “m-0” is already used in “r0.mission”. Each report must have a different id.',
    ]);
  });

  it('tells each problem in a line of its own in a pipe, without colours, and ends with 1', async () => {
    const folder = folderWith({ 'see.mission': PROGRAMME, 'kosovo.mission': UNTAGGED });
    const { code, out } = await missionReport(['check', 'kosovo.mission', '--profile', 'draft'], folder);
    const [first, second, ...rest] = out.trimEnd().split('\n');
    expect(first).toMatch(/^kosovo\.mission:4:1: error finding\/tagged: \S.*$/);
    expect(second).toMatch(/^1 report, \d+ rules?: 1 error$/);
    expect(rest).toEqual([]);
    expect(out).not.toContain('\u001B');
    expect(code).toBe(1);
  });

  it('checks for an audience that is asked for, or set by the project', async () => {
    const text = 'mission m: M\nperson ana: Ana Lee\nobjective: Ana Lee hopes.\n';
    const files = { 'm.mission': text, 'mission-report.config.json': '{ "profile": "draft" }' };
    const quiet = await missionReport(['check'], folderWith(files));
    expect(quiet.out).not.toContain('export/no-personal-data');
    const asked = await missionReport(['check', '--audience', 'public'], folderWith(files));
    expect(asked.out).toContain('m.mission:3:12: error export/no-personal-data: “Ana Lee”');
    const config = '{ "profile": "draft", "audience": { "for": "public" } }';
    const set = await missionReport(
      ['check'],
      folderWith({ ...files, 'mission-report.config.json': config }),
    );
    expect(set.out).toContain('export/no-personal-data');
  });

  it('says on the terminal alone that names were not looked for, where nobody outside is to read it', async () => {
    const folder = folderWith({ 'm.mission': 'mission m: M\n' });
    const run = async (...options: string[]) => {
      const { out, err } = await missionReport(['check', ...options], folder);
      return (out + err).split('\n').filter(line => line.includes('not looked for')).length;
    };
    expect(await run('--profile', 'final')).toBe(1);
    expect(await run('--profile', 'final', '--audience', 'public')).toBe(0);
    for (const format of ['json', 'sarif', 'github'])
      expect(await run('--profile', 'final', '--format', format)).toBe(0);
  });

  it('tells of a picture that is not there', async () => {
    const text = 'section a: A\n\n    ![One](one.png) ![Two](two.png)\n';
    const folder = folderWith({ 'm.mission': text, 'one.png': '' });
    const { out } = await missionReport(['check', '--profile', 'draft'], folder);
    expect(out).toContain('m.mission:3:28: error picture/shown: There is no file “two.png”');
    expect(out).not.toContain('“one.png”');
  });

  it('sees the programme beside a report, and tells of the report alone', async () => {
    const { out } = await missionReport(['check', 'kosovo-2009.mission', '--format', 'json'], EXAMPLES);
    const { files, problems } = JSON.parse(out);
    expect(files).toBe(1);
    expect(problems.filter(({ code }: { code: string }) => code.startsWith('name/'))).toEqual([]);
    expect(new Set(problems.map(({ file }: { file: string }) => file))).not.toContain(
      'south-eastern-europe.mission',
    );
  });

  it('sees a vocabulary elsewhere in the project, which its settings mark', async () => {
    const files = { 'words/see.mission': PROGRAMME, 'reports/2009/kosovo.mission': TAGGED };
    const marked = folderWith({ ...files, 'mission-report.config.json': '{}' });
    const args = ['check', 'kosovo.mission', '--profile', 'draft', '--format', 'json'];
    const within = await missionReport(args, `${marked}/reports/2009`);
    expect(JSON.parse(within.out)).toMatchObject({ files: 1, problems: [] });
  });

  it('sees a vocabulary elsewhere in the folder that it is asked for, as an editor would that opened it', async () => {
    const files = { 'words/see.mission': PROGRAMME, 'reports/2009/kosovo.mission': TAGGED };
    const { out } = await missionReport(
      ['check', '.', '--profile', 'draft', '--format', 'json'],
      folderWith(files),
    );
    expect(JSON.parse(out)).toMatchObject({ files: 2, problems: [] });
  });

  it('tells programs where each problem is, counted from 1, with an exclusive end, in UTF-16 units', async () => {
    const folder = folderWith({
      'see.mission': PROGRAMME,
      'a b/kosovo.mission': 'mission k: 😀\nunder see\nfinding gap: One\n',
    });
    const { code, out, err } = await missionReport(
      ['check', 'a b', 'see.mission', '--profile', 'draft', '--format', 'json'],
      folder,
    );
    const { files, rules, problems } = JSON.parse(out);
    expect({ files, code }).toEqual({ files: 2, code: 1 });
    expect(rules).toBeGreaterThan(0);
    expect(problems.filter((problem: { code: string }) => problem.code === 'finding/tagged')).toEqual([
      {
        file: 'a b/kosovo.mission',
        line: 3,
        column: 1,
        endLine: 3,
        endColumn: 8,
        code: 'finding/tagged',
        severity: 'error',
        message: expect.stringMatching(/\w/),
      },
    ]);
    expect(err).toMatch(/^1 report, 1 vocabulary, \d+ rules?: /);
  });

  it('gives SARIF that holds to its schema', async () => {
    const folder = folderWith({ 'see.mission': PROGRAMME, 'a b.mission': UNTAGGED });
    const { out } = await missionReport(['check', '.', '--format', 'sarif'], folder);
    const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, unicodeRegExp: false });
    formats.default(ajv);
    const { $schema: _, id: __, ...schema } = sarifSchema;
    const validate = ajv.compile(schema);
    const log = JSON.parse(out);
    validate(log);
    expect(validate.errors).toBeNull();
    const [run] = log.runs;
    const result = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'finding/tagged');
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe('finding/tagged');
    expect(result.locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'a%20b.mission' },
      region: { startLine: 4, startColumn: 1 },
    });
  });

  it('leads in SARIF to every place that a problem is about', async () => {
    const text = 'mission m: M\n\nfinding a gap: One\nfinding gap: Two\nfinding gap: Three\nvisit a: V\n';
    const { out } = await missionReport(
      ['check', '.', '--format', 'sarif'],
      folderWith({ 'm.mission': text }),
    );
    const results: readonly Result[] = JSON.parse(out).runs[0].results;
    const placesOf = (code: string) =>
      results
        .filter(({ ruleId }) => ruleId === code)
        .flatMap(({ relatedLocations = [] }) =>
          relatedLocations.map(({ physicalLocation, message }) => [
            physicalLocation?.region?.startLine,
            message?.text,
          ]),
        );
    expect(placesOf('finding/answered')).toEqual([
      [4, 'finding gap: Two'],
      [5, 'finding gap: Three'],
    ]);
    expect(placesOf('name/unique')).toEqual([[3, 'finding a gap: One']]);
  });

  it('gives GitHub commands with everything escaped that would end them', async () => {
    const folder = folderWith({ 'see.mission': PROGRAMME, 'a,b:c.mission': UNTAGGED });
    const { out } = await missionReport(
      ['check', 'a,b:c.mission', '--format', 'github', '--profile', 'draft'],
      folder,
    );
    const [command, ...rest] = out.trimEnd().split('\n');
    expect(command).toMatch(
      /^::error file=a%2Cb%3Ac\.mission,line=4,endLine=4,col=1,endColumn=8,title=finding\/tagged::[^\n]+$/,
    );
    expect(rest).toHaveLength(1);
  });
});

it('finds in a folder of many reports, which several processors share, what it finds in one of a few', async () => {
  const few = {
    'programme.mission':
      'programme p: Programme\npillar health: Health\norganization WHO: World Health Organization\n',
    'a.mission': 'mission alpha: Alpha\nunder p\n\nfinding f gap #health: Clinics lack beds.\n',
    'z.mission':
      'mission omega: Omega\nunder p\n\nfinding gap #health follows alpha.f: Clinics lack beds, as @alpha said.\nfinding gap #heath follows alpha.g: Nobody looked.\nfinding gap #health by WHOO: Nobody came, says @alphe.\n',
  };
  const others = Object.fromEntries(
    Array.from({ length: 170 }, (_, i) => [`m-${i}.mission`, `mission m${i}: M\nunder p\n`]),
  );
  const problemsIn = async (files: Readonly<Record<string, string>>) => {
    const { out } = await missionReport(['check', '.', '--format', 'json'], folderWith(files));
    const { problems }: { problems: { file: string }[] } = JSON.parse(out);
    return { all: problems, ours: problems.filter(({ file }) => file in few) };
  };
  const alone = await problemsIn(few);
  const among = await problemsIn({ ...few, ...others });
  expect(alone.ours.map(problem => JSON.stringify(problem)).join()).toContain('“heath”');
  expect(among.ours).toEqual(alone.ours);
  const order = among.all.map(({ file }) => file);
  expect(order).toEqual([...order].sort());
});

it('does so where the program is no file on a disk', async () => {
  const there = folderWith({ 'm.mission': 'mission m: Mission\nfinding: The well is dry.\n' });
  const start = `require(${JSON.stringify(CLI)})`;
  const { out, err } = await run(
    process.execPath,
    ['-e', start, 'check', 'm.mission', '--format', 'json'],
    there,
  );
  expect(err).not.toContain('failed');
  expect(out).toContain('finding/tagged');
});
