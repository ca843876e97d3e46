/** Runs one other program to its end. */
import { spawn } from 'node:child_process';

/**
 * Runs a program and fails, with what it said, unless it ends well.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] `quiet` keeps its output back.
 * @returns {Promise<string>} What it wrote to stdout when quiet.
 */
export function run(program, args, { cwd, env, quiet = false } = {}) {
  const shell = process.platform === 'win32' && program === 'npm';
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    shell,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  });
  let out = '';
  let err = '';
  child.stdout?.on('data', chunk => {
    out += chunk;
  });
  child.stderr?.on('data', chunk => {
    err += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(out);
      else
        reject(
          new Error(
            `${program} ${args[0] ?? ''} ended with ${signal ?? `exit ${code}`}.\n${out}${err}`.trim(),
          ),
        );
    });
  });
}
