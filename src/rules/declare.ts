/** Fixes that declare what an author refers to. */
import type { Entry, MissionFile } from '../syntax/generated/ast.ts';
import { isHeader, isMission, isOrganization, isParticipant, isPerson } from '../syntax/generated/ast.ts';
import { addBelow } from './places.ts';
import type { Fix } from './rule.ts';
import { quote } from './wording.ts';

/** Declares a party below the others of the report; its name serves as its title until the author knows better. */
export function declareParty(file: MissionFile, word: 'organization' | 'participant', name: string): Fix {
  const line = `${word} ${name}: ${titleFor(name)}`;
  const title = `Declare ${word} ${quote(name)}`;
  const above = lastDeclaration(file);
  if (above) return { title, edits: [addBelow(above, line)] };
  return { title, edits: [{ span: { start: 0, end: 0 }, text: `${line}\n` }] };
}

function lastDeclaration({ entries }: MissionFile): Entry | undefined {
  const isParty = (entry: Entry) => isOrganization(entry) || isParticipant(entry) || isPerson(entry);
  const opening = entries.findIndex(entry => !isHeader(entry) && !isMission(entry));
  return entries.findLast(isParty) ?? entries[(opening < 0 ? entries.length : opening) - 1];
}

function titleFor(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
