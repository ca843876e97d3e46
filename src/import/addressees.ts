/** Whom a statement, the heading above it or the sentence that leads into a list asks. */
import { flat } from '../lexicon/flat.ts';
import { anyOf, phrasesOf } from '../lexicon/import-words.ts';
import { sentencesIn } from '../lexicon/sentences.ts';
import { type Negations, negationsIn } from './negations.ts';
import { isShortName } from './organizations.ts';
import { bare, type PartyNames } from './party-names.ts';
import { beginsSmall } from './person-details.ts';
import { ARTICLE, leading } from './small-words.ts';
import { isNamedElsewhere, isOffice } from './who-forms.ts';

/** Parties, and where the text that names them goes on. */
interface Named {
  readonly names: readonly string[];
  readonly end: number;
}

/** The office that a text with an article names, whoever holds it: `The Chief Labour Inspector`. */
function officeIn(text: string): readonly string[] {
  const office = bare(text);
  return office.length < text.trim().length && isOffice(text) ? [office] : [];
}

/** An article behind other words. */
const WITHIN = new RegExp(`\\S\\s+${ARTICLE}`, 'u');

/** Reads who is asked in texts of one language. */
export class Addressees {
  private readonly parties: PartyNames;
  private readonly isKnown: (name: string) => boolean;
  private readonly subject: RegExp;
  private readonly doer: RegExp;
  /** What stands before a verb that is still to be done. */
  private readonly toDo: ReadonlySet<string>;
  private readonly that: RegExp;
  private readonly asksOf: RegExp;
  private readonly addresses: RegExp;
  /** A text that begins as what one is told to do oneself: “Ask the Ministry …”, “Demander au ministère …”. */
  private readonly isBidding: RegExp;
  /** A text that ends in a negation, and a word or two behind it. */
  private readonly negated: RegExp;
  private readonly negations: Negations;

  /** `isKnown` tells whether a name is that of somebody whom the source names elsewhere. */
  constructor(language: string | undefined, parties: PartyNames, isKnown: (name: string) => boolean) {
    this.parties = parties;
    this.isKnown = isKnown;
    const adverbs = phrasesOf('adverbs', language);
    const words = (list: string) => anyOf(phrasesOf(list, language), adverbs);
    this.subject = new RegExp(
      `^(?<subject>.{2,140}?)\\s+(?:${anyOf(adverbs)}\\s+)?(?<verb>${words('modals')})`,
      'u',
    );
    this.doer = new RegExp(`^(?<subject>.{1,100}?)\\s+(?<verb>${words('does')})`, 'u');
    this.toDo = new Set(phrasesOf('toDo', language));
    this.that = new RegExp(`^${leading(phrasesOf('thatWord', language))}`, 'iu');
    this.asksOf = new RegExp(`${words('asksOfParty')}\\s+(?:${anyOf(adverbs)}\\s+)?`, 'u');
    this.addresses = new RegExp(`^${words('addresses')}\\s*`, 'u');
    const endings = phrasesOf('infinitives', language).filter(Boolean).join('|');
    const infinitive = endings === '' ? '(?!)' : `\\p{L}+(?:${endings})(?!\\p{L})`;
    this.isBidding = new RegExp(endings === '' ? '^' : `^\\P{L}*${infinitive}`, 'u');
    this.negations = negationsIn(language);
    this.negated = new RegExp(`${this.negations.source}[\\s'’]+(?:\\p{L}+\\s+){0,2}$`, 'u');
  }

  /** Whom a statement asks itself. */
  of(text: string): readonly string[] {
    const lead = this.leading(text);
    const led = lead.length > 0 ? lead : this.knownBeforeColon(text);
    return led.length > 0 ? led : this.askedInSentences(text);
  }

  /** Whom a heading, or the lead of a list, addresses: `To the Ministry of Health`, or the name of a body itself. */
  ofHeading(heading: string): readonly string[] {
    const found = this.addresses.exec(flat(heading));
    const said = found ? heading.slice(found[0].length).replace(/^['’]/u, '') : heading;
    const whole = this.parties.whole(said);
    if (whole.length === 0 && found) {
      const name = bare(said);
      return isNamedElsewhere(name, this.isKnown) ? [name] : officeIn(said);
    }
    const isName = found !== null || whole.every(name => /^\p{Lu}/u.test(name));
    return isName ? whole : [];
  }

  /** Whom a line addresses that begins as addresses do. */
  ofAddress(line: string): readonly string[] {
    return this.addresses.test(flat(line)) ? this.ofHeading(line) : [];
  }

  /** Whom a sentence that leads into a list asks: `I call upon the Government to:`, `The Ministry should:`. */
  ofLeadIn(text: string): readonly string[] {
    const last = sentencesIn(text).at(-1);
    return last ? this.askedInSentences(text.slice(last.start, last.end)) : [];
  }

  private leading(text: string): readonly string[] {
    const [, lead = ''] = /^(.{2,90}?)(?:\s?:\s|,\s+(?=\p{Ll}))/u.exec(text) ?? [];
    return lead !== '' && this.addresses.test(flat(lead)) ? this.ofHeading(lead) : [];
  }

  /** `Ministry of Health: …`, where the source names it elsewhere or it says what body it is. */
  private knownBeforeColon(text: string): readonly string[] {
    const [, lead = ''] = /^([^:.;]{2,70}?)\s?:\s/u.exec(text) ?? [];
    const names = this.parties.listed(lead);
    const isParty = (name: string) =>
      isNamedElsewhere(name, this.isKnown) || this.parties.whole(name).length > 0;
    return names.length > 0 && names.every(isParty) ? names : [];
  }

  private askedInSentences(text: string): readonly string[] {
    for (const { start, end } of sentencesIn(text)) {
      const names = this.askedIn(text.slice(start, end));
      if (names.length > 0) return names;
    }
    return [];
  }

  private askedIn(sentence: string): readonly string[] {
    const plain = flat(sentence);
    const asked = this.asksOf.exec(plain);
    const subject = this.subject.exec(plain);
    const doer = subject === null && asked === null ? this.doer.exec(plain) : null;
    if (doer) {
      const said = sentence.slice(0, doer.groups?.subject?.length ?? 0);
      // “Protection cluster to see a lawyer”, and not “Send the registrar to …”.
      return this.toDo.has(doer.groups?.verb ?? '') && !WITHIN.test(said) ? this.parties.whole(said) : [];
    }
    // “Le préfet est invité à …”: the verb that asks is that of the subject.
    const isSubject =
      subject !== null && (asked === null || (subject.groups?.subject?.length ?? 0) < asked.index);
    // “Ask the Ministry …” is said to somebody else; “Recomendamos que …” is not.
    if (!isSubject && asked?.index === 0 && this.isBidding.test(plain)) return [];
    return isSubject ? this.askedAsSubject(sentence, subject) : this.askedAsObject(sentence, asked);
  }

  /** `The Ministry should …`. */
  private askedAsSubject(sentence: string, subject: RegExpExecArray): readonly string[] {
    // “La OMS no debería …”: the verb is negated, and not who should.
    const said = this.negations.beforeVerb(sentence.slice(0, subject.groups?.subject?.length ?? 0));
    const names = this.parties.whole(said.replace(/^.*:\s/u, ''));
    // “In the view of the Board, the Council should …”: what a preposition leads is not who should.
    const [, lead = '', own = ''] = /^([^,]+),\s+(.+)$/u.exec(said) ?? [];
    const others = beginsSmall(lead) ? this.parties.whole(own) : [];
    if (others.length > 0) return others;
    // “In addition, the Council should …”
    const [, behind = ''] = /^\p{Lu}\p{Ll}+(?:\s\p{Ll}+){0,3},\s+(.+)$/u.exec(said) ?? [];
    if (names.length > 0) return names;
    return behind === '' ? officeIn(said) : this.parties.whole(behind);
  }

  /** `We recommend that the Ministry …`, `Que el Congreso …`. */
  private askedAsObject(sentence: string, asked: RegExpExecArray | null): readonly string[] {
    const plain = flat(sentence);
    const that = asked ?? this.that.exec(sentence);
    // “WHO does not recommend that …” asks for nothing.
    if (!that || this.negated.test(plain.slice(0, that.index))) return [];
    const rest = sentence.slice(that.index + that[0].length);
    const named = this.beforeList(rest) ?? this.parties.opening(rest);
    return named?.names ?? [];
  }

  /** The party that is all that stands before a list: `that the directorate of prisons:`. */
  private beforeList(text: string): Named | undefined {
    const [, said = ''] = /^([^:;,]+?)\s?:\s*$/u.exec(text) ?? [];
    const names = isShortName(said) ? this.parties.whole(said) : [];
    return names.length > 0 ? { names, end: said.length } : undefined;
  }
}
