/** The templates that completion offers, and the places in them that an author must fill. */
import structures from '../../../language/templates.json' with { type: 'json' };
import { placeToFill } from '../../base/plain-snippet.ts';
import { isSameLanguage } from '../../domain/language-codes.ts';
import { TEMPLATE_TEXTS } from '../../messages/generated/template-texts.ts';
import { type TemplateTextId, templateText } from '../../messages/templates.ts';

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

export type TemplateName = keyof typeof structures;

/** The words of a place, as a structure names them: `${1:place.city}`. */
const WORDS = /\$\{(\d+):(place\.[a-z-]+)\}|place\.[a-z-]+/g;
const NAMED = /\$\{(\d+):"?(place\.[a-z-]+)"?\}/g;

/** All templates, in the author's language. */
export function templates(): readonly Template[] {
  return (Object.keys(structures) as TemplateName[]).map(name => ({
    title: say(structures[name].title),
    prefix: structures[name].prefix,
    description: say(structures[name].description),
    body: templateBody(name),
  }));
}

/**
 * The body of a template, in the author's language, or in that of a report as far as it has the words; what is known of a
 * place stands in it, or can be chosen.
 */
export function templateBody(
  name: TemplateName,
  known: Readonly<Partial<Record<TemplateTextId, readonly string[]>>> = {},
  language?: string,
): string {
  const own = Object.entries(TEMPLATE_TEXTS).find(([code]) => language && isSameLanguage(code, language));
  const inWords = (id: string) => own?.[1][id] ?? say(id);
  const { body } = structures[name];
  return body.join('\n').replace(WORDS, (words, number?: string, id?: TemplateTextId) => {
    if (number === undefined || id === undefined) return inWords(words);
    const [first, ...others] = known[id] ?? [];
    if (first === undefined) return `\${${number}:${inWords(id)}}`;
    return others.length === 0 ? first : `\${${number}|${[first, ...others].join(',')}|}`;
  });
}

type PlaceName = TemplateTextId extends infer Id ? (Id extends `place.${infer Name}` ? Name : never) : never;

/** A place for words, in the syntax of snippets. */
export function placeFor(number: number, name: PlaceName): string {
  return placeToFill(number, templateText(`place.${name}`));
}

/** A place for a phrase; where names or a date may stand there too, `known` are some of them, and the quotes go with it. */
export function nameFor(number: number, name: PlaceName, known?: readonly string[]): string {
  if (known === undefined) return `"${placeFor(number, name)}"`;
  return placeToFill(number, `"${templateText(`place.${name}`)}"`, ...known);
}

function say(id: string): string {
  return templateText(id as TemplateTextId);
}

/** What stands in the places of the templates until somebody fills them, by where it stands. */
export interface Defaults {
  /** Names: what is declared, and what is referred to. */
  readonly names: ReadonlySet<string>;
  /** What stands between quotation marks. */
  readonly phrases: ReadonlySet<string>;
  /** Titles, and paragraphs. */
  readonly texts: ReadonlySet<string>;
}

/** The defaults of all templates in all languages: a report may have been begun in another one. */
export const DEFAULTS: Defaults = readDefaults(Object.values(structures).flatMap(({ body }) => body));

/** A choice, and what is today's date or any other, may be right as it is. */
function readDefaults(lines: readonly string[]): Defaults {
  const names = new Set<string>();
  const phrases = new Set<string>();
  const texts = new Set<string>();
  for (const line of lines) {
    for (const { 0: place, 2: id = '', index } of line.matchAll(NAMED)) {
      const before = line.slice(0, index);
      const isPhrase = before.endsWith('"') || place.includes('"');
      const kind = isPhrase ? phrases : /:\s$|^\s+$/.test(before) ? texts : names;
      for (const language of Object.values(TEMPLATE_TEXTS)) {
        const words = language[id];
        if (words !== undefined) kind.add(words);
      }
    }
  }
  return { names, phrases, texts };
}
