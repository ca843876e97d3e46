/** Where the references of a file stand, and what they lead to, without its syntax tree. */
import type { AstNode, DocumentSegment, LangiumDocument, ReferenceDescription, URI } from 'langium';
import { isReference } from 'langium';
import { isEntry } from '../syntax/generated/ast.ts';
import { rangeIn } from '../syntax/ranges.ts';
import { internWord } from './intern-word.ts';

/** The references of one file, in numbers: a workspace holds hundreds of thousands of them. */
export interface ReferencePlaces {
  /** What they lead to: the address of a file, and the path of an entry in it. */
  readonly targets: readonly (readonly [uri: string, path: string])[];
  /** Four for each: its target, its start, its end, and the number of its entry. */
  readonly places: readonly number[];
}

const NUMBERS = 4;

/** Notes those references of a linked file that lead to a file which is `wanted`. */
export function placesIn(document: LangiumDocument, isWanted: (uri: URI) => boolean): ReferencePlaces {
  const targets: (readonly [string, string])[] = [];
  const numbers = new Map<string, number>();
  const places: number[] = [];
  for (const reference of document.references) {
    const target = isReference(reference) ? reference.$nodeDescription : undefined;
    const cst = isReference(reference) ? reference.$refNode : undefined;
    if (!target || !cst || !isWanted(target.documentUri)) continue;
    const uri = target.documentUri.toString();
    const key = `${uri}#${target.path}`;
    const to = numbers.get(key) ?? targets.push([uri, target.path]) - 1;
    numbers.set(key, to);
    places.push(to, cst.offset, cst.end, entryAround(cst.astNode)?.$containerIndex ?? 0);
  }
  // A copy takes no more room than it needs.
  return compactPlaces({ targets, places: places.slice() });
}

/** The same, with all words as they are kept. */
export function compactPlaces({ targets, places }: ReferencePlaces): ReferencePlaces {
  return {
    targets: targets.map(([uri, path]) => [internWord(uri), internWord(path)]),
    places,
  };
}

/** The references of `document` that lead into the file `target`, each with the path to which it leads. */
export function* referencesTo(
  target: URI,
  { textDocument, uri }: LangiumDocument,
  { targets, places }: ReferencePlaces,
): Iterable<ReferenceDescription> {
  const address = target.toString();
  for (let i = 0; i < places.length; i += NUMBERS) {
    const [to = 0, offset = 0, end = 0, entry = 0] = places.slice(i, i + NUMBERS);
    const [file, path] = targets[to] ?? [];
    if (file !== address || path === undefined) continue;
    const range = rangeIn(textDocument, { start: offset, end });
    const segment: DocumentSegment = { offset, end, length: end - offset, range };
    yield {
      sourceUri: uri,
      sourcePath: `/entries@${entry}`,
      targetUri: target,
      targetPath: path,
      segment,
      local: uri.toString() === address,
    };
  }
}

function entryAround(node: AstNode): AstNode | undefined {
  let around: AstNode | undefined = node;
  while (around && !isEntry(around)) around = around.$container;
  return around;
}
