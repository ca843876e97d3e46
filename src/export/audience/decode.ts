/** The texts in a finished export, whatever they are wrapped in. */
import { unzipSync } from 'fflate';
import { isOfPackage } from '../../base/office-file.ts';

/** What a reader, or a program that searches, could find in these bytes. */
export function* textsIn(bytes: Uint8Array): Generator<string> {
  const parts = isOfPackage(bytes) ? Object.entries(unzipSync(bytes)) : [['', bytes] as const];
  for (const [name, part] of parts) {
    yield name;
    if (/\.(?:png|jpg|gif)$/.test(name)) continue;
    const text = withoutPictures(new TextDecoder().decode(part));
    yield text;
    yield withoutMarkup(text);
    for (const version of versionsOf(text)) yield withoutMarkup(version);
    // What stands within tags: alternative texts, names of bookmarks, addresses, titles of tables.
    yield Array.from(text.matchAll(/="([^"<]*)"/g), ([, value = '']) => characters(value)).join('\n');
    yield unescaped(text);
    yield* pdfStrings(text);
  }
}

/** A picture holds nothing but what shows it (`bare-picture.ts`), and what a PDF has packed is read where it comes from. */
function withoutPictures(text: string): string {
  return text
    .replace(/data:image\/(?:png|jpeg|gif);base64,[A-Za-z0-9+/=]+/g, ' ')
    .replace(/\/Filter\b[\s\S]{0,300}?>>\s*stream\r?\n[\s\S]*?endstream/g, ' ');
}

const ADDED = 'w:ins|w:moveTo|ins';
const TAKEN = 'w:del|w:moveFrom|del';

/** A text with changes as it was and as it is: what is withheld may only stand together in one of these. */
function versionsOf(text: string): readonly string[] {
  return [ADDED, TAKEN].flatMap(names => {
    const without = text.replace(new RegExp(`<(${names})(?: [^>]*)?(?<!/)>.*?</\\1>`, 'gs'), '');
    return without === text ? [] : [without];
  });
}

function withoutMarkup(text: string): string {
  return characters(text.replace(/<[^>]*>/g, ''));
}

function characters(text: string): string {
  return withoutPercents(text)
    .replace(/&apos;/g, "'")
    .replace(/&(lt|gt|amp|quot|nbsp);/g, ' ')
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) =>
      character(Number.parseInt(code, hex ? 16 : 10)),
    );
}

/** Undoes what an address is written with. */
function withoutPercents(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, percents => {
    try {
      return decodeURIComponent(percents);
    } catch {
      return percents;
    }
  });
}

/** Undoes the escapes of JSON, calendars and addresses, and the folded lines of these. */
function unescaped(text: string): string {
  return withoutPercents(text)
    .replace(/\r\n[ \t]/g, '')
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => character(Number.parseInt(code, 16)))
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\([,;_\\])/g, '$1');
}

/** What a PDF says of itself; the words on its pages are read where they come from. */
function pdfStrings(text: string): readonly string[] {
  return Array.from(text.matchAll(/<FEFF((?:[0-9A-F]{4})+)>/g), ([, units = '']) =>
    units.replace(/.{4}/g, unit => String.fromCharCode(Number.parseInt(unit, 16))),
  );
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}
