/**
 * A process that carries out commands of `mission-report` one after the other, as messages ask for them, each as if it had
 * been started for it alone: in its folder, with its environment, until nothing is left to do.
 */
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

const require = createRequire(import.meta.url);
const [, , program = '', mark = ''] = process.argv;
// Modules are known by where they are in the end.
const cli = realpathSync(program);
const within = dirname(cli);
const anew = ofTheProgram();
// Every start listens for itself.
for (const emitter of [process, process.stdout, process.stderr]) emitter.setMaxListeners(0);

process.on('message', (/** @type {{ args: string[], cwd: string, env: NodeJS.ProcessEnv }} */ asked) => {
  // What waits for the next command is no work that is left of this one.
  process.channel?.unref();
  // Another object in its place would not be the environment of what asks the system.
  for (const name of Object.keys(process.env)) if (!(name in asked.env)) delete process.env[name];
  Object.assign(process.env, asked.env);
  process.argv = [process.execPath, cli, ...asked.args];
  process.exitCode = undefined;
  process.chdir(asked.cwd);
  process.once('beforeExit', answer);
  for (const path of anew) delete require.cache[path];
  require(cli);
  // What is started many times is worth it, whatever the program takes for right where it is started once.
  setFlagsFromString('--opt');
});

function answer() {
  const code = process.exitCode ?? 0;
  process.exitCode = undefined;
  // A folder in which a process is can't be removed everywhere.
  process.chdir(within);
  process.channel?.ref();
  process.stdout.write(`${mark}${code}\n`);
  process.stderr.write(`${mark}${code}\n`);
}

/** The modules that hold something of the command that is carried out: the program itself, and all that load it. */
function ofTheProgram() {
  const chunks = readdirSync(join(within, 'chunks')).map(name => ({
    path: join(within, 'chunks', name),
    text: readFileSync(join(within, 'chunks', name), 'utf8'),
  }));
  const found = new Set([cli]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    const loads = [...found].map(path => `/${basename(path)}")`);
    for (const { path, text } of chunks) if (loads.some(load => text.includes(load))) found.add(path);
  }
  return found;
}
