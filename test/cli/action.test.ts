/** What action.yml runs in a workflow on GitHub. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLI, folderWith, run } from '../support/command-line.ts';

const ACTION = readFileSync(new URL('../../action.yml', import.meta.url), 'utf8');
const [, indented = ''] = /- name: Check\n.*?run: \|\n(.*?)\n {4}- /s.exec(ACTION) ?? [];
const SCRIPT = indented.replace(/^ {8}/gm, '');

const REPORTS = {
  'reports/see.mission': 'programme see: South-Eastern Europe\npillar justice: Justice\n',
  'reports/pristina.mission':
    'mission pristina confidential: Pristina\nunder see\n\nfinding gap: Cases wait.\n',
  'drafts/none.mission': 'mission none: None\nunder see\n\nfinding gap: No vocabulary.\n',
};

test.skipIf(process.platform === 'win32')(
  'the folders that are named are checked, and each problem stands beside its line',
  async () => {
    const folder = folderWith(REPORTS);
    const SARIF = join(folder, 'problems.sarif');
    const given = {
      PROGRAM: CLI,
      PATHS: 'reports',
      PROFILE: 'draft',
      AUDIENCE: 'partner',
      RELEASE: 'confidential',
      MAX_WARNINGS: '0',
      SARIF,
    };
    const { code, out } = await run('bash', ['-eo', 'pipefail', '-c', SCRIPT], folder, given);
    expect(out).toContain('::error file=reports/pristina.mission,line=4');
    expect(out).not.toContain('drafts/');
    expect(code).toBe(1);
    const [{ results }] = JSON.parse(readFileSync(SARIF, 'utf8')).runs;
    expect(results.map((each: { ruleId: string }) => each.ruleId)).toEqual(['words/spelt', 'finding/tagged']);
  },
);
