/** Browsers of the Chromium family that can print a page, wherever machines keep them. */
import { delimiter, join } from 'node:path';
import { isExecutable } from '../base/is-executable.ts';

const COMMANDS = [
  'microsoft-edge',
  'microsoft-edge-stable',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
];
const MAC = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
  name => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const WINDOWS = ['Microsoft/Edge/Application/msedge.exe', 'Google/Chrome/Application/chrome.exe'];

/** The path of a browser; undefined where there is none. `CHROME_PATH` names one that is kept elsewhere. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.CHROME_PATH) return env.CHROME_PATH;
  const folders = (env.PATH ?? '').split(delimiter).filter(folder => folder !== '');
  const onPath = COMMANDS.flatMap(command => folders.map(folder => join(folder, command)));
  const programs = [env['PROGRAMFILES(X86)'], env.PROGRAMFILES, env.LOCALAPPDATA].filter(
    folder => folder !== undefined,
  );
  const onWindows = WINDOWS.flatMap(file => programs.map(folder => join(folder, file)));
  return [...onPath, ...MAC, ...onWindows].find(isExecutable);
}
