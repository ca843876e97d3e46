/** Writes down that a word is right, where all reports of the programme read it. */
import type { Entry, MissionFile } from '../syntax/generated/ast.ts';
import { isMission, isPack, isProgramme, isTerm } from '../syntax/generated/ast.ts';
import { isHeaderOwner, programmeOver } from '../syntax/headers.ts';
import { addBelow, addHeader } from './places.ts';
import type { Edit } from './rule.ts';

/** A `term` for the word, below those of the programme that a report is under, or else of the report. */
export function acceptWord(
  word: string,
  report: MissionFile,
): { readonly file: MissionFile; readonly edit: Edit; readonly isProgramme: boolean } {
  const mission = report.entries.find(isMission);
  const programme = mission && programmeOver(mission);
  const owner = programme ?? mission ?? report.entries.find(isProgramme);
  const file = owner?.$container ?? report;
  const line = `term "${word}":`;
  const last = ownTerms(file).at(-1);
  const edit = last
    ? addBelow(last, line)
    : owner
      ? addHeader(owner, `\n${line}`)
      : { span: { start: 0, end: 0 }, text: `${line}\n` };
  return { file, edit, isProgramme: owner !== undefined && isProgramme(owner) };
}

function ownTerms({ entries }: MissionFile): readonly Entry[] {
  let isOfPack = false;
  return (entries as readonly Entry[]).filter(entry => {
    if (isHeaderOwner(entry)) isOfPack = isPack(entry);
    return !isOfPack && isTerm(entry);
  });
}
