/** The words of a source as its bytes have them, read without the importer. */
import { strFromU8, unzipSync } from 'fflate';
import { type DefaultTreeAdapterMap, parse } from 'parse5';

/** How many words a source has, and which of them a result lacks. */
export function accountFor(
  bytes: Uint8Array,
  ending: string,
  result: string,
): { readonly words: number; readonly lost: readonly string[] } {
  const wanted = counted(withoutListMarks(rawText(bytes, ending)));
  const found = counted(result);
  const lost = [...wanted].flatMap(([word, count]) =>
    Array<string>(Math.max(0, count - (found.get(word) ?? 0))).fill(word),
  );
  return { words: [...wanted.values()].reduce((sum, count) => sum + count, 0), lost };
}

function rawText(bytes: Uint8Array, ending: string): string {
  if (ending === 'docx') return wordText(bytes);
  const text = new TextDecoder().decode(bytes);
  if (ending === 'html') return pageText(parse(text));
  if (ending === 'md') return text.replace(/<br\s*\/?>/g, ' ');
  return ending === 'eml' ? mailText(text) : text;
}

function wordText(bytes: Uint8Array): string {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(name),
  });
  return Object.values(parts)
    .map(part =>
      strFromU8(part)
        .replace(/<w:del [\s\S]*?<\/w:del>/g, '')
        // The number of a page is Word's own, made anew on each.
        .replace(/<w:instrText[^>]*>\s*(?:PAGE|NUMPAGES)\b[\s\S]*?w:fldCharType="end"\/>/g, '')
        .replace(/<w:instrText[\s\S]*?<\/w:instrText>/g, '')
        .replace(/<\/w:p>|<w:br[^>]*>|<w:tab\/>/g, '\n')
        .replace(/<[^>]*>/g, ''),
    )
    .join('\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&');
}

/** Header lines whose words are part of the letter. */
const SHOWN = /^(?:from|to|cc|date|subject):/i;

function mailText(mail: string): string {
  const [head = '', ...body] = mail.split(/\r?\n\r?\n/);
  const isPlain = !/=\?|content-transfer-encoding: (?:base64|quoted)/i.test(mail);
  const lines = head.replace(/\r?\n\s+/g, ' ').split(/\r?\n/);
  return isPlain
    ? [
        ...lines
          .filter(line => SHOWN.test(line))
          .map(line => line.replace(/^[^:]*:/, '').replace(/<[^>]*>/g, '')),
        ...body,
      ].join('\n')
    : '';
}

const BLOCK =
  /^(?:h\d|p|div|li|t[dhr]|br|dt|dd|caption|table|[uo]l|header|footer|nav|main|article|section|figcaption|button)$/;

function pageText(node: DefaultTreeAdapterMap['node']): string {
  if ('value' in node) return node.value;
  if ('tagName' in node && ['head', 'script', 'style', 'noscript', 'template'].includes(node.tagName))
    return '';
  const text = 'childNodes' in node ? node.childNodes.map(pageText).join('') : '';
  return 'tagName' in node && BLOCK.test(node.tagName) ? `\n${text}\n` : text;
}

/** The numbers and letters of lists may be drawn anew. */
function withoutListMarks(text: string): string {
  return text.replace(/^[ \t>]*\(?(?:\d{1,3}|\p{Ll})[.)](?=\s)/gmu, '');
}

function counted(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  // What is raised or lowered is the same word in either form.
  const level = text.replace(/[²³¹⁰-₎]/gu, sign => sign.normalize('NFKC'));
  const seen = level.normalize('NFC').replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '');
  for (const [word] of seen.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
