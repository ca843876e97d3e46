/** Fixes that declare what an author refers to. */
import { placeToFill } from '../base/plain-snippet.ts';
import type { Marking } from '../domain/marking.ts';
import { escapeSlashes } from '../lexicon/marks.ts';
import { ruleText } from '../messages/rules.ts';
import { entriesOf } from '../syntax/entries.ts';
import type { Entry, MissionFile } from '../syntax/generated/ast.ts';
import { isHeader, isMission } from '../syntax/generated/ast.ts';
import { addBelow, toFillIn } from './places.ts';
import type { Fix } from './rule.ts';
import { capitalized } from './wording.ts';

/** Declares a party below the others of the report, marked as what names it is; its name serves as its title until the author knows a better one. */
export function declareParty(
  file: MissionFile,
  word: 'organization' | 'participant',
  name: string,
  partyTitle = capitalized(name.replaceAll('-', ' ')),
  marking: Marking = 'unclassified',
): Fix {
  const structure = [word, name, ...(marking === 'unclassified' ? [] : [marking])].join(' ');
  const line = `${structure}: ${placeToFill(1, escapeSlashes(partyTitle))}`;
  const title = ruleText('fix.declare', { word, name });
  const above = lastDeclaration(file);
  if (above) return { title, edits: [toFillIn(addBelow(above, line))] };
  return { title, edits: [toFillIn({ span: { start: 0, end: 0 }, text: `${line}\n` })] };
}

function lastDeclaration(file: MissionFile): Entry | undefined {
  const parties = (['Organization', 'Participant', 'Person'] as const)
    .flatMap(kind => entriesOf(file, kind).at(-1) ?? [])
    .sort((a, b) => (a.$containerIndex ?? 0) - (b.$containerIndex ?? 0));
  const { entries } = file;
  const opening = entries.findIndex(entry => !isHeader(entry) && !isMission(entry));
  return parties.at(-1) ?? entries[(opening < 0 ? entries.length : opening) - 1];
}
