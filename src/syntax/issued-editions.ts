/** The editions in which a report was issued, as far as they matter to its text as it is now. */
import type { LangiumDocument } from 'langium';
import { MARKINGS, type Marking } from '../domain/marking.ts';
import type { ChangingValues, PlainAttributeOf } from '../lexicon/attributes.ts';
import type { Action, Finding, MissionFile, Recommendation } from './generated/ast.ts';

export { MARKINGS };

/** What is followed up, and keeps its code. */
export type FollowedType = (Finding | Recommendation | Action)['$type'];

/** What an entry said when it was issued that may be otherwise since. */
export interface IssuedValues extends Partial<Pick<ChangingValues, PlainAttributeOf<'Update'>>> {
  readonly owner: readonly { readonly id?: string | undefined; readonly name: string }[];
  readonly due?: string | undefined;
  readonly dueText?: string | undefined;
}

export interface IssuedCode {
  readonly kind: Lowercase<FollowedType>;
  readonly id: string;
  readonly number: number;
  readonly marking: Marking;
}

export interface IssuedEdition {
  readonly issued?: string | undefined;
  readonly codes: readonly IssuedCode[];
  /** What they said, by their kinds and names: `recommendation dose-mains`. */
  readonly values: ReadonlyMap<string, IssuedValues>;
  /** What the vocabulary called its entries, by their types and names: `Pillar water`. */
  readonly titles: ReadonlyMap<string, string>;
  /** The text of the report as it was issued. */
  readonly text: string;
}

/** The editions of a report, oldest first. */
export interface IssuedEditions {
  readonly editions: readonly IssuedEdition[];
  /** The name of a file that should hold one and can't be read. */
  readonly damaged?: string | undefined;
}

const NONE: IssuedEditions = { editions: [] };
const held = new WeakMap<LangiumDocument, IssuedEditions>();

/** Notes the editions of the report that a document holds; a copy of it is told the same. */
export function holdEditions(document: LangiumDocument, editions: IssuedEditions): void {
  if (editions.editions.length > 0 || editions.damaged !== undefined) held.set(document, editions);
  else held.delete(document);
}

/** The editions of the report that a document holds; none where it was never issued, or nobody has looked. */
export function editionsOf(document: LangiumDocument | undefined): IssuedEditions {
  return (document && held.get(document)) ?? NONE;
}

/** True for a report with an edition, against which it is checked whenever either has changed. */
export function isIssued(document: LangiumDocument): boolean {
  return held.has(document);
}

/** The numbers that entries keep, each by its type and its name: those of the first edition that has it. */
export function issuedNumbers({ $document }: MissionFile): Map<string, number> {
  const codes = editionsOf($document).editions.flatMap(edition => edition.codes);
  return new Map(codes.reverse().map(({ kind, id, number }) => [`${kind} ${id}`, number]));
}
