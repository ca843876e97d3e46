import { MENTIONS } from '../../lexicon/marks.ts';

/** Replaces what `replace` answers for; undefined leaves a mention as it stands. */
export function replaceMentions(
  text: string,
  replace: (name: string, mission: string | undefined) => string | undefined,
): string {
  return text.replace(MENTIONS, (whole, first: string, second: string | undefined) => {
    const [name, mission] = second === undefined ? [first, undefined] : [second, first];
    return replace(name, mission) ?? whole;
  });
}
