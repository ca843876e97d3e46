/** The forms in which a check tells what it found. */
import { note, outputLook, say } from '../terminal.ts';
import { VERSION } from '../version.ts';
import { toGithub } from './github.ts';
import { toJson } from './json.ts';
import type { Findings } from './problem.ts';
import { toSarif } from './sarif.ts';
import { summary } from './summary.ts';
import { toText } from './text.ts';

export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** So many problems become one text. */
const AT_ONCE = 1000;

/** Says what was found; what goes to programs is nothing but that, and the summary goes beside it. */
export async function tell(findings: Findings, format: Format): Promise<void> {
  const { problems } = findings;
  const told = {
    text: async () => {
      for (let at = 0; at < problems.length; at += AT_ONCE)
        say(await toText(problems.slice(at, at + AT_ONCE), outputLook()));
      return `${summary(findings)}\n`;
    },
    json: () => toJson(findings),
    sarif: () => toSarif(findings, VERSION),
    github: () => `${toGithub(findings)}${summary(findings)}\n`,
  };
  say(await told[format]());
  if (format === 'json' || format === 'sarif') note(summary(findings));
}
