/** From the text of the settings file to settings, or to one clear sentence. */
import type { z } from 'zod';
import { fileText } from '../messages/files.ts';
import { Config } from './config.ts';
import { CONFIG_FILE } from './config-file.ts';

/** The settings, or what is wrong with the file. */
export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problem: string };

/** Reads the file; `codes` are the rules whose severity can be set. */
export function readConfig(text: string, codes: readonly string[]): ConfigReading {
  const json = parse(text);
  if (json instanceof Error) return refuse(notJson(json, text));
  const result = Config.safeParse(json);
  const [issue] = result.error?.issues ?? [];
  if (issue) return refuse(sentenceFor(issue, json));
  const unknown = Object.keys(result.data?.rules ?? {}).find(code => !codes.includes(code));
  if (unknown !== undefined) {
    return refuse(fileText('settings.unknown-rule', { file: CONFIG_FILE, rule: unknown }));
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

/** With the line at which reading stopped, where the engine says so. */
function notJson({ message }: Error, text: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return fileText('settings.no-json', { file: CONFIG_FILE });
  const line = text.slice(0, Number(position)).split('\n').length;
  return fileText('settings.no-json-at', { file: CONFIG_FILE, line });
}

function refuse(problem: string): ConfigReading {
  return { ok: false, problem };
}

function sentenceFor(issue: z.core.$ZodIssue, json: unknown): string {
  const file = CONFIG_FILE;
  const setting = issue.path.join('.');
  const found = shown(json, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const unknown = [...issue.path, issue.keys[0]].join('.');
      return issue.path.length === 0
        ? fileText('settings.unknown-at-top', {
            file,
            setting: unknown,
            known: Object.keys(Config.shape).join(', '),
          })
        : fileText('settings.unknown', { file, setting: unknown });
    }
    case 'invalid_value':
      return fileText('settings.value', { file, setting, values: issue.values.join(', '), found });
    case 'invalid_type':
      if (issue.path.length === 0) return fileText('settings.no-settings', { file });
      return fileText('settings.kind', { file, setting, kind: issue.expected, found });
    case 'invalid_format':
      return fileText('settings.guid', { file, setting, found });
    default:
      return fileText('settings.fault', { file, setting });
  }
}

function shown(json: unknown, path: readonly PropertyKey[]): string {
  const value = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    json,
  );
  return JSON.stringify(value) ?? '—';
}
