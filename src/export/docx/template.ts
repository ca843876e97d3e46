import type { IThemeOptions } from 'docx';
import { readTheme } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Language } from '../languages.ts';
import { wordLanguage } from './styles.ts';

/** What a report takes from a template. */
export interface Template {
  /** The part that holds the styles, with the ids that a report refers to. */
  readonly styles: string;
  readonly theme: IThemeOptions | undefined;
  /** The ids of its styles in lower case. */
  readonly held: ReadonlySet<string>;
}

/** Reads a template; undefined when it is no Word document. */
export function readTemplate(bytes: Uint8Array, language: Language): Template | undefined {
  try {
    const parts = unzipSync(bytes);
    const part = parts['word/styles.xml'];
    if (!part) return undefined;
    const given = strFromU8(part);
    const ids = idsIn(given);
    const theme = Object.keys(parts).some(name => name.startsWith('word/theme/'))
      ? readTheme(bytes)
      : undefined;
    return {
      styles: inLanguage(withoutLists(withIds(given, ids)), language),
      theme,
      held: new Set([...ids.values()].map(id => id.toLowerCase())),
    };
  } catch {
    return undefined;
  }
}

/** The ids of its styles, and what each is to be called here. */
function idsIn(styles: string): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const parser = new SaxesParser();
  let id: string | undefined;
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:style') id = attributes['w:styleId'];
    if (name === 'w:name' && id !== undefined) ids.set(id, usualId(String(attributes['w:val'])) ?? id);
  });
  parser.write(styles).close();
  return ids;
}

const WORDS_NAMES =
  /^(?:normal|title|subtitle|heading [1-9]|toc [1-9]|toc heading|caption|list (?:bullet|number)(?: [23])?|hyperlink|footnote (?:text|reference))$/i;
const OUR_NAMES =
  /^(?:report banner|meeting|finding|recommendation|action|particulars|table (?:text|heading)|matrix text)$/i;

/** Ids differ with the language of the Word that made the template; names of Word's own styles do not. */
function usualId(name: string): string | undefined {
  const words = name.toLowerCase().split(' ');
  const capitalized = words.map(word => word.replace(/^toc$|^./, start => start.toUpperCase())).join('');
  if (OUR_NAMES.test(name)) return capitalized.replace(/^(?:Report)?/, 'Mission');
  return WORDS_NAMES.test(name) ? capitalized : undefined;
}

function withIds(styles: string, ids: ReadonlyMap<string, string>): string {
  return styles.replace(
    /(w:styleId=|<w:(?:basedOn|next|link)\s+w:val=)"([^"]*)"/g,
    (_, before: string, id: string) => `${before}"${ids.get(id) ?? id}"`,
  );
}

/** The numbers of headings are written out, and the lists that a style refers to stay behind in the template. */
function withoutLists(styles: string): string {
  return styles.replace(/<w:numPr\b(?:[^>]*\/>|.*?<\/w:numPr>)/gs, '');
}

/** A template is taken for its looks; what is written is in the language of the report. */
function inLanguage(styles: string, language: Language): string {
  const { value, eastAsia, bidirectional } = wordLanguage(language);
  const tag = `<w:lang w:val="${value}" w:eastAsia="${eastAsia}" w:bidi="${bidirectional}"/>`;
  const without = styles.replace(/<w:lang\b[^>]*\/>/g, '');
  return without.replace(/(?=<\/w:rPr>\s*<\/w:rPrDefault>)/, tag);
}
