/** What the lines of a list of people have in common, and so tell of each other. */

import { flat } from '../../lexicon/flat.ts';
import { folded } from '../../lexicon/import-words.ts';
import { isBody, isShortName } from '../organizations.ts';
import { ROLE } from '../person-details.ts';
import type { PersonReading } from '../read-person.ts';
import type { ReportContext } from './chapter.ts';

/** Fewer lines alike may be so by chance. */
const FEWEST = 3;

/** The form of a list. */
export class ListForm {
  /** Lines that name the body of the people below: alone without a title among people who all have one. */
  readonly heads: ReadonlySet<string>;
  private readonly areColumns: boolean;
  private readonly context: ReportContext;

  /** `isHead` is true for a line that names a body in any list, `isHeaded` where such a line stands above the list. */
  constructor(
    lines: readonly string[],
    isHead: (line: string) => boolean,
    isHeaded: boolean,
    context: ReportContext,
  ) {
    this.context = context;
    const people = lines.filter(line => !isHead(line));
    const isTitled = (line: string) => context.persons.isTitled(line);
    const titled = people.filter(isTitled);
    const others = people.filter(line => !isTitled(line) && /^\p{Lu}/u.test(line));
    const areHeads =
      (isHeaded || people.length < lines.length) &&
      titled.length >= FEWEST - 1 &&
      others.every(line => mayHead(line));
    this.heads = new Set(areHeads ? others : []);
    const bodies = people.flatMap(line => this.partsOf(line)?.[2] ?? []);
    this.areColumns =
      bodies.length >= FEWEST &&
      bodies.length * 2 >= people.length &&
      bodies.filter(isBody).length * 2 >= bodies.length &&
      !bodies.some(body => context.places.has(flat(body)));
  }

  /** `Ann Lee, Director, Fisheries Board` in a list of lines with these three parts. */
  personIn(line: string): PersonReading | undefined {
    const [name, role, organization] = (this.areColumns ? this.partsOf(line) : undefined) ?? [];
    if (name === undefined || role === undefined || organization === undefined) return undefined;
    const person = this.context.persons.personOf(name, true)?.person;
    return person && isNameOfBody(organization) ? { ...person, role, organization } : undefined;
  }

  /** A name, a function, and a third part; undefined for a line of any other form. */
  private partsOf(line: string): readonly [string, string, string] | undefined {
    const parts = line
      .replace(/[.;,\s]+$/u, '')
      .split(/,\s+|\s[–—-]\s/u)
      .map(part => part.trim());
    const [name = '', role = '', body = '', ...others] = parts;
    const isLine = body !== '' && others.length === 0 && !/[():;\d]/u.test(line.replace(/[;\s]+$/u, ''));
    const isWhole = isLine && this.context.persons.personOf(name, true)?.rest === '';
    return isWhole && ROLE.test(folded(role)) && !ROLE.test(folded(body)) && isShortName(body)
      ? [name, role, body]
      : undefined;
  }
}

/** True for what may be the name of a body that heads a block. */
function mayHead(line: string): boolean {
  return /^\p{Lu}/u.test(line) && isShortName(line) && !/[,.;:()\d]/u.test(line) && !ROLE.test(folded(line));
}

/** A body, or a name with a word of small letters in it, as names of towns have none. */
function isNameOfBody(text: string): boolean {
  return isBody(text) || /(?:^|\s)\p{Ll}{4,}/u.test(text);
}
