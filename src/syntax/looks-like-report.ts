/** What a text is, as far as its entry words tell without parsing it. */
import { wordsWith } from '../lexicon/entry-kinds.ts';

/** True for the text of a mere report: it shares nothing with others but its findings. */
export function looksLikeReport(text: string): boolean {
  return /^mission\b/im.test(text) && !/^(?:program(?:me)?|pack)\b/im.test(text);
}

/** True for a text of nothing but updates on reports. */
export function looksLikeUpdates(text: string): boolean {
  return /^update\b/im.test(text) && !/^(?!update\b|\/\/|\s)./im.test(text);
}

/** What texts call by a name, or is where and with whom it was, without a text of its own. */
const NAMED = [
  ...wordsWith({ prose: 'names', isMentioned: true }),
  ...wordsWith({ text: 'may', isMentioned: true }),
];
const BEFORE_COLON = String.raw`\b(?:"[^"\n]*"|[^":])*?\bconfidential\b`;
const MARKS_NAME = new RegExp(`^(?:${NAMED.join('|')})${BEFORE_COLON}`, 'im');
const IS_MARKED = new RegExp(`^(?:classification[ \\t]+\\S*confidential|mission${BEFORE_COLON})`, 'im');

/** True where the text of a report may mark what has a name: by itself, or persons as a whole. */
export function marksNames(text: string): boolean {
  return MARKS_NAME.test(text) || (/^person\b|^participant\b/im.test(text) && IS_MARKED.test(text));
}

/** The ids of the missions whose entries a text updates or goes on with. */
export function missionIdsSaidOf(text: string): readonly string[] {
  return [...text.matchAll(/(?:^update|\bfollows)[ \t]+([^\s.:]+)\./gim)].flatMap(([, id]) => id ?? []);
}

export function missionIdsIn(text: string): readonly string[] {
  return [...text.matchAll(/^mission[ \t]+([^\s:]+)/gim)].flatMap(([, id]) => id ?? []);
}

export function programmesIn(text: string): readonly string[] {
  return [...text.matchAll(/^program(?:me)?[ \t]+([^\s:]+)/gim)].flatMap(([, id]) => id ?? []);
}

/** The id of the programme that a report says it is under. */
export function underIn(text: string): string | undefined {
  return /^under[ \t]+([^\s:]+)/im.exec(text)?.[1];
}
