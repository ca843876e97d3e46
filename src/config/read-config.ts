/** From the text of the settings file to settings, or to one clear sentence. */
import type { z } from 'zod';
import { CONFIG_FILE, Config } from './config.ts';

/** The settings, or what is wrong with the file. */
export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problem: string };

/** Reads the file; `codes` are the rules whose severity can be set. */
export function readConfig(text: string, codes: readonly string[]): ConfigReading {
  const json = parse(text);
  if (json instanceof Error) return refuse(`is not valid JSON${placeOf(json, text)}.`);
  const result = Config.safeParse(json);
  const [issue] = result.error?.issues ?? [];
  if (issue) return refuse(sentenceFor(issue, json));
  const unknown = Object.keys(result.data?.rules ?? {}).find(code => !codes.includes(code));
  if (unknown !== undefined) {
    return refuse(`sets the rule "${unknown}", which does not exist or is always on.`);
  }
  return { ok: true, config: result.data ?? {} };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** The line at which reading stopped, where the engine says so. */
function placeOf({ message }: Error, text: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return '';
  return `: look at line ${text.slice(0, Number(position)).split('\n').length}`;
}

function refuse(what: string): ConfigReading {
  return { ok: false, problem: `${CONFIG_FILE} ${what}` };
}

function sentenceFor(issue: z.core.$ZodIssue, json: unknown): string {
  const setting = `"${issue.path.join('.')}"`;
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = issue.path.length === 0 ? `; there are ${Object.keys(Config.shape).join(', ')}` : '';
      return `has an unknown setting "${[...issue.path, issue.keys[0]].join('.')}"${known}.`;
    }
    case 'invalid_value':
      return `must set ${setting} to one of ${issue.values.join(', ')}; it says ${shown(json, issue.path)}.`;
    case 'invalid_type':
      if (issue.path.length === 0) return 'must hold settings between { and }.';
      return `must give ${setting} ${KINDS[issue.expected] ?? issue.expected}; it says ${shown(json, issue.path)}.`;
    default:
      return `has a fault at ${setting}: ${issue.message}.`;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  boolean: 'true or false',
  object: 'settings between { and }',
  record: 'settings between { and }',
};

function shown(json: unknown, path: readonly PropertyKey[]): string {
  const value = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    json,
  );
  return JSON.stringify(value) ?? 'nothing';
}
