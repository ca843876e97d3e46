/** What the terminology of a report adds to it: its abbreviations, and the disclaimers of what it names. */

import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import { highest, isAbove, MARKINGS, type Marking } from '../domain/marking.ts';
import type { Abbreviation, Disclaimer } from '../report/report.ts';
import {
  isEntry,
  isOrganization,
  isPerson,
  isReviewEntry,
  type MissionFile,
} from '../syntax/generated/ast.ts';
import { effectiveMarking } from '../syntax/markings.ts';
import { abbreviationsIn } from '../terminology/abbreviations.ts';
import type { ReportVocabulary } from '../terminology/report-vocabulary.ts';
import { sensesIn } from '../terminology/senses.ts';

/** The abbreviations in alphabetical order, without organizations that are told to all of their readers. */
export function abbreviations(
  document: LangiumDocument,
  file: MissionFile,
  vocabulary: ReportVocabulary,
): Abbreviation[] {
  const told = organizationsTold(document);
  return abbreviationsIn(file, vocabulary)
    .map(({ entries, ...explained }) => ({
      ...explained,
      marking: lowest(entries.map(effectiveMarking)),
    }))
    .filter(({ short, marking }) => {
      const itself = told.get(short);
      return itself === undefined || isAbove(itself, marking);
    })
    .map(({ marking, ...abbreviation }) => ({ ...abbreviation, ...marked(marking) }))
    .sort((a, b) => (a.short < b.short ? -1 : 1));
}

/** The organizations that a report speaks of, or whose persons it does, each with the lowest marking at which it does so. */
function organizationsTold(document: LangiumDocument): ReadonlyMap<string, Marking> {
  const told = new Map<AstNode, Marking>();
  const tell = (node: AstNode | undefined, ...markings: Marking[]) => {
    if (!node) return;
    const known = told.get(node);
    told.set(node, known ? lowest([known, highest(markings)]) : highest(markings));
  };
  for (const reference of document.references) {
    const teller = AstUtils.getContainerOfType(reference.$refNode?.astNode, isEntry);
    if (!('ref' in reference) || !teller || isReviewEntry(teller)) continue;
    if (!isPerson(teller) && !isOrganization(teller)) tell(reference.ref, effectiveMarking(teller));
  }
  for (const [person, marking] of [...told]) {
    if (!isPerson(person)) continue;
    const spokenOf = [person.organization, ...person.mentions.map(({ target }) => target)];
    for (const each of spokenOf) tell(each?.ref, marking, effectiveMarking(person));
  }
  const organizations = [...told.keys()].filter(isOrganization);
  return new Map(
    organizations.map(entry => [entry.name, highest([told.get(entry), effectiveMarking(entry)])] as const),
  );
}

/**
 * The disclaimers of the designations in the text; behind an asterisk where the house writes one in the text. Names that
 * stand in marked entries alone come last, and by themselves.
 */
export function disclaimers(file: MissionFile, vocabulary: ReportVocabulary): Disclaimer[] {
  const named = new Map<string, Disclaimer & { readonly names: string[] }>();
  const told = new Set<string>();
  const found = sensesIn(file, vocabulary).map(each => ({
    ...each,
    marking: effectiveMarking(each.worded.entry),
  }));
  const inOrder = found.toSorted((a, b) => MARKINGS.indexOf(a.marking) - MARKINGS.indexOf(b.marking));
  for (const { value, worded, start, end, marking } of inOrder) {
    if (!('designation' in value)) continue;
    const { name = '', mode } = value.designation;
    const text = vocabulary.vocabulary.disclaimers.get(name);
    const words = worded.passage.text.slice(start, end);
    if (text === undefined || told.has(`${name} ${words}`)) continue;
    told.add(`${name} ${words}`);
    const key = `${name} ${marking}`;
    const known = named.get(key) ?? {
      names: [],
      text: mode === 'starred' ? `* ${text}` : text,
      ...marked(marking),
    };
    known.names.push(words);
    named.set(key, known);
  }
  return [...named.values()];
}

/** The lowest of these markings; of what nobody says, nothing is kept back. */
function lowest(markings: readonly Marking[]): Marking {
  return MARKINGS.find(each => markings.includes(each)) ?? 'unclassified';
}

/** A marking where there is something to keep back. */
function marked(marking: Marking): { readonly marking?: Marking } {
  return marking === 'unclassified' ? {} : { marking };
}
