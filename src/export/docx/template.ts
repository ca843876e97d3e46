/** A Word document whose styles a report is to take. */
import type { IThemeOptions } from 'docx';
import { readTheme } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** What a report takes from a template. */
export interface Template {
  /** The part that holds the styles, as it is. */
  readonly styles: string;
  readonly theme: IThemeOptions | undefined;
  /** Ids of styles by their names, in lower case; ids differ with the language of the Word that made the template. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Reads a template; undefined when it is no Word document. */
export function readTemplate(bytes: Uint8Array): Template | undefined {
  try {
    const parts = unzipSync(bytes);
    const part = parts['word/styles.xml'];
    if (!part) return undefined;
    const styles = strFromU8(part);
    const theme = Object.keys(parts).some(name => name.startsWith('word/theme/'))
      ? readTheme(bytes)
      : undefined;
    return { styles, theme, ids: idsIn(styles) };
  } catch {
    return undefined;
  }
}

function idsIn(styles: string): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const parser = new SaxesParser();
  let id: string | undefined;
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:style') id = attributes['w:styleId'];
    if (name === 'w:name' && id !== undefined) ids.set(String(attributes['w:val']).toLowerCase(), id);
  });
  parser.write(styles).close();
  return ids;
}
