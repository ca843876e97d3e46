import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { basename, delimiter, dirname, isAbsolute, join } from 'node:path';
import { isExecutable } from '../base/is-executable.ts';
import { fileText } from '../messages/files.ts';
import { NoRevision } from './no-revision.ts';

/** Git that gives no answer in this time, in milliseconds, waits for something that will not come. */
const PATIENCE = 20_000;

export interface RevisionOf {
  /** The file, as it now is called. */
  readonly file: string;
  /** A commit, a tag, a branch, or `HEAD~2`. */
  readonly revision: string;
  /** The file may be as long as this, in bytes. */
  readonly limit: number;
}

/**
 * The bytes that the file had. The object is read as it is stored: through no filter and no hook, by no shell, and
 * nothing is fetched. Fails with a {@link NoRevision}.
 */
export async function readRevision({ file, revision, limit }: RevisionOf): Promise<Uint8Array> {
  const git = findGit();
  if (git === undefined) throw new NoRevision(fileText('revision.no-git', { revision }));
  const none = new NoRevision(fileText('revision.none', { revision, file: basename(file) }));
  // What begins so would be an option, and a colon or a line break would end the name of the revision.
  if (/^-|[:\s\0]|^$/.test(revision)) throw none;
  const object = `${revision}:./${basename(file)}`;
  return await new Promise((resolve, reject) => {
    execFile(
      git,
      ['--no-pager', '-c', 'core.fsmonitor=false', 'cat-file', 'blob', object],
      {
        cwd: dirname(file),
        env: environment(process.env),
        encoding: 'buffer',
        maxBuffer: limit,
        timeout: PATIENCE,
        windowsHide: true,
      },
      (error, stdout, stderr) => {
        if (!error) resolve(stdout);
        else if (/not a git repository/.test(stderr.toString())) {
          reject(new NoRevision(fileText('revision.no-repository', { revision, file: basename(file) })));
        } else if (/dubious ownership/.test(stderr.toString())) {
          reject(new NoRevision(fileText('revision.not-yours', { file: basename(file) })));
        } else reject(none);
      },
    );
  });
}

/** The program on the path; never one that lies in the folder of a report. */
function findGit(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const names = process.platform === 'win32' ? ['git.exe'] : ['git'];
  const folders = (env.PATH ?? '').split(delimiter).filter(isAbsolute);
  return folders.flatMap(folder => names.map(name => join(folder, name))).find(isExecutable);
}

/** Nothing from outside chooses another repository, runs another program, asks a question or reaches the network. */
function environment({ PATH, SystemRoot }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return {
    ...(PATH !== undefined && { PATH }),
    ...(SystemRoot !== undefined && { SystemRoot }),
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_ALLOW_PROTOCOL: '',
  };
}
