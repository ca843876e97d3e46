/** The templates that completion offers, and the places in them that an author must fill. */
import snippets from '../../../language/snippets.json' with { type: 'json' };

/** An entry or a whole report to fill in. */
export interface Template {
  /** What it is called in lists. */
  readonly title: string;
  /** What an author types for it; it begins with an entry word, or with `//`. */
  readonly prefix: string;
  readonly description: string;
  /** In the syntax of snippets: `${1:default}`, `${1|one,other|}`, `$0`. */
  readonly body: string;
}

export const TEMPLATES: readonly Template[] = Object.entries(snippets).map(
  ([title, { prefix, description, body }]) => ({ title, prefix, description, body: body.join('\n') }),
);

/** What stands in the places of the templates until somebody fills them, by where it stands. */
export interface Defaults {
  /** Names: what is declared, and what is referred to. */
  readonly names: ReadonlySet<string>;
  /** What stands between quotation marks. */
  readonly phrases: ReadonlySet<string>;
  /** Titles, and paragraphs. */
  readonly texts: ReadonlySet<string>;
}

/** A choice, and what is today's date or any other, may be right as it is. */
const PLACE = /\$\{\d+:([^${}]+)\}/g;

/** The defaults of all templates. */
export const DEFAULTS: Defaults = readDefaults(TEMPLATES.flatMap(({ body }) => body.split('\n')));

/** The first text in the body of a template: what stands for a title until somebody knows a better one. */
function firstText(title: string): string {
  const { body = '' } = TEMPLATES.find(template => template.title === title) ?? {};
  return /:\s\$\{\d+:([^${}]+)\}/.exec(body)?.[1] ?? '';
}

/** The title of a section that nobody has given one. */
export const SECTION_HEADING = firstText('Section');

function readDefaults(lines: readonly string[]): Defaults {
  const names = new Set<string>();
  const phrases = new Set<string>();
  const texts = new Set<string>();
  for (const line of lines) {
    for (const { 1: text = '', index } of line.matchAll(PLACE)) {
      const before = line.slice(0, index);
      if (before.endsWith('"')) phrases.add(text);
      else if (/:\s$|^\s+$/.test(before)) texts.add(text);
      // A time of day may be right as it is, and so may the check that a comment names.
      else if (!/^\d/.test(text) && !line.startsWith('//')) names.add(text);
    }
  }
  return { names, phrases, texts };
}
