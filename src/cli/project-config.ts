import type { Config } from '../config/config.ts';
import { CONFIG_FILE } from '../config/config-file.ts';
import { SETTABLE } from '../rules/index.ts';
import { decode } from './decode.ts';
import { join, kindOf, readBytes, relative } from './io.ts';
import { Refusal } from './refusal.ts';

const LIMIT = 1024 * 1024;

/** What the project has decided; a file that says something else than settings is refused. */
export async function projectConfig(folder: string): Promise<Config | undefined> {
  const path = join(folder, CONFIG_FILE);
  if ((await kindOf(path)) === 'nothing') return undefined;
  const shown = relative('.', path);
  const { text } = decode(await readBytes(path, LIMIT, shown), shown);
  const { readConfig } = await import('../config/read-config.ts');
  const reading = readConfig(text, SETTABLE);
  if (!reading.ok) throw new Refusal(reading.problem);
  return reading.config;
}
