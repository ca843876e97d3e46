import { isAbove } from '../domain/marking.ts';
import { isShortName } from '../domain/short-forms.ts';
import { codeOf, isNumbered } from '../report/code-of.ts';
import type { Elsewhere } from '../report/elsewhere.ts';
import { plainText } from '../report/plain-text.ts';
import { numberOf } from '../syntax/entry-numbers.ts';
import type { Entry } from '../syntax/generated/ast.ts';
import { isMission } from '../syntax/generated/ast.ts';
import { periodOf } from '../syntax/headers.ts';
import { effectiveMarking, missionMarking } from '../syntax/markings.ts';
import { proseOf } from '../syntax/prose.ts';
import { type Replacement, readInlines } from './markdown.ts';
import { otherTitles } from './titles.ts';

/** How its report tells of an entry to which another refers; nothing that is marked higher than what refers to it. */
export function elsewhere(entry: Entry, from: Entry): Elsewhere | undefined {
  const file = entry.$container;
  const mission = file.entries.find(isMission);
  const marking = effectiveMarking(from);
  if (!mission || isAbove(missionMarking(file), marking)) return undefined;
  const title = isAbove(effectiveMarking(entry), marking) ? '' : shownTitle(entry);
  const word = entry.$type.toLowerCase();
  const date = periodOf(mission)?.to;
  const { titles } = otherTitles(mission);
  return {
    ...(isNumbered(word) && { code: codeOf(word, numberOf(entry)) }),
    ...(title !== '' && { title }),
    missionTitle: shownTitle(mission) || mission.name,
    ...(titles && { missionTitles: titles }),
    ...(date !== undefined && { missionDate: date }),
  };
}

/** The words of a title as a reader sees them. */
function shownTitle(entry: Entry): string {
  const { title } = proseOf(entry);
  const names = entry.mentions.flatMap(({ mission, target }): Replacement | [] => {
    const first = (mission ?? target).$refNode;
    const start = first && title.indexAt(first.offset);
    const end = target.$refNode && title.indexAt(target.$refNode.end - 1);
    if (!target.ref || start === undefined || end === undefined) return [];
    const value = isShortName(target.$refText) ? target.$refText : proseOf(target.ref).title.text;
    return { start: start - 1, end: end + 1, inline: { type: 'text', value } };
  });
  return plainText(readInlines(title.text, names));
}
