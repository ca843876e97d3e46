/** What a workbook says of its cells beside their words: notes on them, and letters that are struck through. */
import { grouped } from '../domain/grouped.ts';
import type { WordPackage } from '../word/package.ts';
import { childAt, childrenOf, elementsOf, textOf, type XmlElement } from '../word/xml.ts';

/** What is noted on the cells of a sheet, by their addresses: the talks of newer programs, which older ones see as notes. */
export function notesOn(path: string, file: WordPackage): ReadonlyMap<string, string> {
  const partsOf = (type: string) => file.targetsOf(type, path).flatMap(target => file.part(target) ?? []);
  const talks = partsOf('threadedComment').flatMap(elementsOf);
  const notes = partsOf('comments').flatMap(part => childrenOf(childAt(part, 'commentList'), 'comment'));
  const said = (talks.length > 0 ? talks : notes).map(
    each => [each.attributes.get('ref') ?? '', textOf(each).trim()] as const,
  );
  return new Map([...grouped(said)].map(([address, texts]) => [address, texts.join('\n')]));
}

/** The styles of cells, by their number, whose letters are struck through. */
export function struckStyles(styles: XmlElement | undefined): ReadonlySet<number> {
  const fonts = childrenOf(childAt(styles, 'fonts'), 'font').map(isStruck);
  const looks = childrenOf(childAt(styles, 'cellXfs'), 'xf');
  return new Set(
    looks.flatMap(({ attributes }, at) => (fonts[Number(attributes.get('fontId') ?? 0)] ? [at] : [])),
  );
}

/** True for letters, of a font or a stretch, that are struck through. */
export function isStruck(letters: XmlElement | undefined): boolean {
  const strike = childAt(letters, 'strike');
  return strike !== undefined && !['0', 'false'].includes(strike.attributes.get('val') ?? '1');
}
