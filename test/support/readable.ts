/** Finished exports as text in which a change can be seen. */
import { strFromU8, unzipSync } from 'fflate';

/** The text of an export, a line a piece; style sheets, which change for themselves, are left out. */
export function readable(extension: string, bytes: Uint8Array): string {
  if (extension === 'xlsx' || extension === 'docx') return partsOf(bytes);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return extension === 'html' ? linesOfPage(text) : text;
}

function linesOfPage(page: string): string {
  return page
    .replace(/(<style>).*?(<\/style>)/gs, '$1…$2')
    .replace(
      /(?<!\n)<(?=(?:section|article|header|nav|main|figure|h\d|p|ul|ol|li|dl|div|table|thead|tbody|tr|t[dh]|svg)\b)/g,
      '\n<',
    );
}

/** Parts of an Office file that are the same in every file of its kind. */
const USUAL = /theme|fontTable|endnotes|app\.xml|\.rels$|customXml/;

function partsOf(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => !USUAL.test(name))
    .map(
      ([name, part]) =>
        `──── ${name}\n${strFromU8(part)
          .replace(/ xmlns:\w+="[^"]*"/g, '')
          .replace(/(?<!\n)<(?=(?:w:(?:p|tbl|tr|style|lvl|footnote)|row|xf|dc:|cp:|dcterms:)\b)/g, '\n<')}\n`,
    )
    .join('\n');
}

/** File ending of what `readable` makes of an export. */
export function goldenEnding(extension: string): string {
  return extension === 'xlsx' || extension === 'docx' ? `${extension}.txt` : extension;
}
