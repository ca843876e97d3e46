/** Mentions as they stand in the author's own text: `@name`, or `@mission.name` of another report. */
const MENTION =
  /(?<![\p{L}\p{N}_@.])@(?:([\p{L}][\p{L}\p{N}_]*(?:-[\p{L}\p{N}_]+)*)\.)?([\p{L}][\p{L}\p{N}_]*(?:-[\p{L}\p{N}_]+)*)/gu;

/** Replaces what `replace` answers for; undefined leaves a mention as it stands. */
export function replaceMentions(
  text: string,
  replace: (name: string, mission: string | undefined) => string | undefined,
): string {
  return text.replace(
    MENTION,
    (whole, mission: string | undefined, name: string) => replace(name, mission) ?? whole,
  );
}
