/** The command line on a real terminal, which the program `script` of Linux gives it. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { CLI, folderWith, run } from '../support/command-line.ts';

const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux');
if (!hasScript) process.stdout.write('No terminal tests: the program `script` of util-linux is not here.\n');

describe.skipIf(!hasScript)('on a terminal', () => {
  const check = async (env: NodeJS.ProcessEnv) => {
    const there = folderWith({ 'm.mission': 'mission m: Mission\nfinding gap: One\n' });
    const command = `"${process.execPath}" "${CLI}" check --profile draft`;
    const { out } = await run('script', ['-qec', command, '/dev/null'], there, env);
    return out.replaceAll('\r\n', '\n');
  };

  it('problems are coloured and framed', async () => {
    const out = await check({ NO_COLOR: '' });
    expect(out).toContain('\u001B[31merror\u001B[39m');
    expect(out).toContain(' finding gap: One\n');
  });

  it('colours are left out where they are not wanted, and frames stay', async () => {
    const out = await check({ NO_COLOR: '1' });
    expect(out).not.toContain('\u001B');
    expect(out).toContain('  2 │ finding gap: One\n    │ ^^^^^^^\n');
  });
});
