/** What a text is, as far as its entry words tell without parsing it. */

/** True for the text of a mere report: it shares nothing with others but its findings. */
export function looksLikeReport(text: string): boolean {
  return /^mission\b/im.test(text) && !/^(?:program(?:me)?|pack)\b/im.test(text);
}

/** The ids of the missions in a text. */
export function missionIdsIn(text: string): readonly string[] {
  return [...text.matchAll(/^mission[ \t]+([^\s:]+)/gim)].flatMap(([, id]) => id ?? []);
}
