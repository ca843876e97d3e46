/** Which files see each other: the editor and the command line must answer alike, whatever is opened or asked for. */
import { afterEach, describe, expect, it } from 'vitest';
import { PublishDiagnosticsNotification, RegistrationRequest } from 'vscode-languageserver-protocol/node';
import { openWorkspaces, validate } from '../../src/cli/workspace.ts';
import { folderWith } from '../support/command-line.ts';
import { type Served, startServed } from '../support/served.ts';

const REPORT =
  'mission m: M\nunder water\nfinding #wells gap by OHS in talk: The wells are dry.\nmeeting talk: Talk\n';
const PROGRAMME = 'programme water: Water\npillar wells: Wells\norganization OHS: Office for Health\n';
/** Another programme of the same id, which knows other names. */
const OTHER = 'programme water: Other\npillar pumps: Pumps\n';
const CONFIG = 'mission-report.config.json';
const SEEN: readonly string[] = [];

interface Layout {
  readonly says: string;
  readonly files: Readonly<Record<string, string>>;
  /** The folders that are opened, or the file that is opened by itself. */
  readonly asked: readonly string[];
  readonly report: string;
  readonly unknown: readonly string[];
}

/** Without its programme, what that declares is not held against the report. */
const NOTHING_SEEN = ['water'];

const LAYOUTS: readonly Layout[] = [
  {
    says: 'a folder sees what lies in it',
    files: { 'a/reports/m.mission': REPORT, 'a/words/p.mission': PROGRAMME, 'b/o.mission': OTHER },
    asked: ['a'],
    report: 'a/reports/m.mission',
    unknown: SEEN,
  },
  {
    says: 'a folder sees nothing beside it, though both lie in a git repository',
    files: { 'a/m.mission': REPORT, 'b/p.mission': PROGRAMME, '.git/HEAD': 'ref: refs/heads/main\n' },
    asked: ['a'],
    report: 'a/m.mission',
    unknown: NOTHING_SEEN,
  },
  {
    says: 'a settings file above what is asked for brings all below it into view',
    files: { 'a/m.mission': REPORT, 'b/p.mission': PROGRAMME, [CONFIG]: '{}' },
    asked: ['a'],
    report: 'a/m.mission',
    unknown: SEEN,
  },
  {
    says: 'the same for a file by itself',
    files: { 'a/m.mission': REPORT, 'b/p.mission': PROGRAMME, [CONFIG]: '{}' },
    asked: ['a/m.mission'],
    report: 'a/m.mission',
    unknown: SEEN,
  },
  {
    says: 'what the settings file leaves out is not seen',
    files: { 'a/m.mission': REPORT, 'b/p.mission': PROGRAMME, [CONFIG]: '{ "leaveOut": ["./b/"] }' },
    asked: [''],
    report: 'a/m.mission',
    unknown: NOTHING_SEEN,
  },
  {
    says: 'a folder that is left out, and opened all the same, sees what lies in it',
    files: {
      'test/a/m.mission': REPORT,
      'test/p.mission': PROGRAMME,
      'o.mission': OTHER,
      [CONFIG]: '{ "leaveOut": ["test"] }',
    },
    asked: ['test'],
    report: 'test/a/m.mission',
    unknown: SEEN,
  },
  {
    says: 'the nearest settings file counts',
    files: {
      'a/m.mission': REPORT,
      'a/p.mission': PROGRAMME,
      [`a/${CONFIG}`]: '{}',
      'o.mission': OTHER,
      [CONFIG]: '{}',
    },
    asked: [''],
    report: 'a/m.mission',
    unknown: SEEN,
  },
  {
    says: 'what has settings of its own is not seen from around it',
    files: { 'm.mission': REPORT, 'a/p.mission': PROGRAMME, [`a/${CONFIG}`]: '{}' },
    asked: [''],
    report: 'm.mission',
    unknown: NOTHING_SEEN,
  },
  {
    says: 'two folders do not see each other',
    files: { 'a/m.mission': REPORT, 'b/p.mission': PROGRAMME },
    asked: ['a', 'b'],
    report: 'a/m.mission',
    unknown: NOTHING_SEEN,
  },
  {
    says: 'a file by itself sees what lies beside it',
    files: { 'a/m.mission': REPORT, 'a/p.mission': PROGRAMME, 'o.mission': OTHER },
    asked: ['a/m.mission'],
    report: 'a/m.mission',
    unknown: SEEN,
  },
  {
    says: 'and looks upwards until its programme is found',
    files: { 'p.mission': PROGRAMME, 'a/b/m.mission': REPORT, 'a/w.mission': 'organization UN: UN\n' },
    asked: ['a/b/m.mission'],
    report: 'a/b/m.mission',
    unknown: SEEN,
  },
  {
    says: 'but into no folder beside those',
    files: { 'a/m.mission': REPORT, 'b/p.mission': PROGRAMME, '.git/HEAD': '' },
    asked: ['a/m.mission'],
    report: 'a/m.mission',
    unknown: NOTHING_SEEN,
  },
  {
    says: 'nobody looks into hidden folders and those of packages',
    files: { 'm.mission': REPORT, '.old/p.mission': PROGRAMME, 'node_modules/x/p.mission': PROGRAMME },
    asked: [''],
    report: 'm.mission',
    unknown: NOTHING_SEEN,
  },
];

interface Told {
  readonly code?: unknown;
  readonly severity?: number | undefined;
  readonly message: unknown;
}

function unknownIn(problems: readonly Told[]): readonly string[] {
  return problems
    .filter(({ code }) => code === 'name/known')
    .map(({ message }) => /“#?(.+?)”/.exec(String(message))?.[1] ?? '');
}

let served: Served | undefined;
afterEach(() => served?.stop());

/** Opens the folders, or a file by itself, and keeps what is told of each file. */
async function startWith(files: Layout['files'], asked: readonly string[], capabilities = {}) {
  const told = new Map<string, readonly Told[]>();
  const watched: unknown[] = [];
  const isFile = asked[0]?.endsWith('.mission') ?? false;
  const started = await startServed(
    files,
    capabilities,
    client => {
      client.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
        told.set(uri, diagnostics);
      });
      client.onRequest(RegistrationRequest.type, ({ registrations }) => {
        for (const { registerOptions } of registrations) watched.push(...(registerOptions?.watchers ?? []));
      });
    },
    {},
    {},
    isFile ? [] : asked,
  );
  served = started;
  if (isFile) await started.open(asked[0] ?? '');
  const problemsOf = (name: string) => told.get(started.uri(name));
  const unknownOf = async (name: string) => {
    await expect.poll(() => problemsOf(name)).toBeDefined();
    return unknownIn(problemsOf(name) ?? []);
  };
  return { ...started, problemsOf, unknownOf, watched };
}

async function onCommandLine({ files, asked, report }: Layout): Promise<readonly string[]> {
  const folder = folderWith(files);
  const { workspaces, refusals } = await openWorkspaces(
    asked.map(name => `${folder}/${name}`),
    { profile: 'draft' },
  );
  expect(refusals).toEqual([]);
  for (const workspace of workspaces) await validate(workspace);
  const found = workspaces
    .flatMap(workspace => workspace.files)
    .find(file => file.shown.endsWith(`/${report}`));
  return unknownIn(found?.document.diagnostics ?? []);
}

describe.each(LAYOUTS)('$says', layout => {
  it('in the editor', async () => {
    const { unknownOf } = await startWith(layout.files, layout.asked);
    expect(await unknownOf(layout.report)).toEqual(layout.unknown);
  });

  it('on the command line', async () => {
    expect(await onCommandLine(layout)).toEqual(layout.unknown);
  });
});

describe('in the editor', () => {
  it('files outside the opened folder are seen, and nothing is told of them', async () => {
    const files = {
      'a/m.mission': REPORT,
      'b/p.mission': PROGRAMME,
      'b/n.mission': 'mission n: N\nunder x\n',
      [CONFIG]: '{}',
    };
    const { unknownOf, problemsOf, open } = await startWith(files, ['a']);
    expect(await unknownOf('a/m.mission')).toEqual([]);
    expect(problemsOf('b/n.mission') ?? []).toEqual([]);
    await open('b/n.mission');
    await expect.poll(() => unknownIn(problemsOf('b/n.mission') ?? [])).toEqual(['x']);
  });

  it('changes outside the opened folder are asked for, and followed', async () => {
    const { unknownOf, problemsOf, watched, files, touch } = await startWith(
      { 'a/m.mission': REPORT, [CONFIG]: '{}' },
      ['a'],
      { workspace: { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } } },
    );
    expect(await unknownOf('a/m.mission')).toEqual(['water']);
    expect(watched).toContainEqual({
      globPattern: { baseUri: 'file:///workspace', pattern: `**/{*.mission,*.issued*.json,${CONFIG}}` },
    });
    files.texts.set('/workspace/b/p.mission', PROGRAMME);
    await touch('b/p.mission', 1);
    await expect.poll(() => unknownIn(problemsOf('a/m.mission') ?? [])).toEqual([]);
  });

  it('what is left out or let in while reports are open goes and comes', async () => {
    const { unknownOf, problemsOf, files, touch } = await startWith(
      { 'a/m.mission': REPORT, 'b/p.mission': PROGRAMME },
      [''],
    );
    expect(await unknownOf('a/m.mission')).toEqual([]);
    files.texts.set(`/workspace/${CONFIG}`, '{ "leaveOut": ["b"] }');
    await touch(CONFIG, 1);
    await expect.poll(() => unknownIn(problemsOf('a/m.mission') ?? [])).toEqual(['water']);
    // What happens in a folder that is left out concerns nobody.
    await touch('b/p.mission', 2);
    files.texts.delete(`/workspace/${CONFIG}`);
    await touch(CONFIG, 3);
    await expect.poll(() => unknownIn(problemsOf('a/m.mission') ?? [])).toEqual([]);
  });

  it('the programme of a file by itself is found as soon as it is named', async () => {
    const files = { 'p.mission': PROGRAMME, 'a/m.mission': REPORT.replace('under water\n', '') };
    const { unknownOf, problemsOf, type } = await startWith(files, ['a/m.mission']);
    expect(await unknownOf('a/m.mission')).toEqual(['wells', 'OHS']);
    await type('a/m.mission', REPORT);
    await expect.poll(() => unknownIn(problemsOf('a/m.mission') ?? [])).toEqual([]);
  });

  it('each project has its own settings', async () => {
    const report = 'mission m: M\npillar p: P\nfinding: The wells are dry.\n';
    const { problemsOf } = await startWith(
      {
        'a/m.mission': report,
        'b/m.mission': report,
        [`b/${CONFIG}`]: '{ "rules": { "finding/tagged": "info" } }',
      },
      ['a', 'b'],
    );
    const severities = (name: string) => problemsOf(name)?.map(({ severity }) => severity);
    await expect.poll(() => severities('a/m.mission')).toEqual([1]);
    await expect.poll(() => severities('b/m.mission')).toEqual([3]);
  });
});
