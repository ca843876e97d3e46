import { strFromU8, strToU8 } from 'fflate';
import type { Parts } from './parts.ts';

/** The same parts with counted names in the place of random ones, and the moment of the export as their date. */
export function reproducible(parts: Parts, now: Date): Parts {
  const names = new Map<string, string>();
  const texts = Object.entries(parts)
    .filter(([name]) => name.endsWith('.xml') || name.endsWith('.rels'))
    .map(([name, part]) => [name, strFromU8(part)] as const);
  for (const [, text] of texts) {
    for (const [, random = ''] of text.matchAll(/<Relationship Id="(rId[\w-]{21})"/g)) {
      names.set(random, `rIdx${names.size + 1}`);
    }
  }
  const fixed = Object.fromEntries(
    texts.map(([name, text]) => [name, strToU8(counted(text, names, now.toISOString()))]),
  );
  const { '[Content_Types].xml': types = new Uint8Array(), ...rest } = { ...parts, ...fixed };
  return { '[Content_Types].xml': types, ...rest };
}

function counted(text: string, names: ReadonlyMap<string, string>, now: string): string {
  const bookmarks = new Map<string, string>();
  let drawings = 0;
  const bookmark = (id: string) => {
    const name = bookmarks.get(id) ?? String(bookmarks.size + 1);
    bookmarks.set(id, name);
    return name;
  };
  return (
    text
      .replace(
        /((?:w:name|w:anchor)="_Toc|PAGEREF _Toc)(\d+)/g,
        (_, before: string, id: string) => before + bookmark(id),
      )
      .replace(
        /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)/g,
        (_, before: string, id: string) => before + bookmark(id),
      )
      // The library counts the drawings of all documents that it has ever made.
      .replace(/(<wp:docPr id=")\d+/g, (_, before: string) => {
        drawings += 1;
        return before + drawings;
      })
      .replace(/(?<="|&quot;)rId[\w-]{21}(?=")/g, name => names.get(name) ?? name)
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${now}`)
  );
}
