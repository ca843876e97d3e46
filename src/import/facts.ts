/** Who is asked, who sees to it, and until when, as a statement says it itself; its words stay as they are. */
import { flat } from '../lexicon/flat.ts';
import { anyOf, phrasesOf, phrasesOfLanguage } from '../lexicon/import-words.ts';
import { Addressees } from './addressees.ts';
import type { DeadlineReader } from './deadlines.ts';
import { labelledFacts, type Piece, piecesBehind } from './fact-labels.ts';
import { levelOf, wordedLevel } from './levels.ts';
import { type Negations, negationsIn } from './negations.ts';
import { readParticular } from './particulars.ts';
import { bare, type PartyNames, splitNames } from './party-names.ts';
import { ARTICLE, leading } from './small-words.ts';
import { columnOf } from './table-columns.ts';
import {
  INITIALS,
  isCapital,
  isNamedElsewhere,
  isOffice,
  isOwner,
  isPersonName,
  JOINS,
  LEAD,
} from './who-forms.ts';

/** The facts of one statement. */
export interface Facts {
  readonly to: readonly string[];
  readonly owner: readonly string[];
  readonly due: string | undefined;
  readonly priority: string | undefined;
}

/**
 * A verb in the future with the pronouns before it, in a text as it is written: an accent tells it from “para” and
 * “espera”. The pattern matches nothing where the language is unknown or has no such endings: words of others have them.
 */
function futureVerb(language: string | undefined): string {
  const [endings, pronouns] = ['futureEndings', 'pronouns'].map(list =>
    language === undefined ? '' : phrasesOfLanguage(language, list).join('|'),
  );
  return endings ? `(?:(?:${pronouns})\\s+){0,2}\\p{Ll}{2,}(?:${endings})(?!\\p{L})` : '(?!)';
}

/** Reads the facts of statements in one language. */
export class FactReader {
  /** Whom statements and headings ask. */
  readonly addressees: Addressees;
  private readonly parties: PartyNames;
  private readonly deadlines: DeadlineReader;
  private readonly doer: RegExp;
  private readonly does: RegExp;
  private readonly future: RegExp;
  private readonly priority: RegExp;
  private readonly doneBy: RegExp;
  private readonly oneself: RegExp;
  private readonly passive: RegExp;
  private readonly by: RegExp;
  private readonly that: RegExp;
  private readonly goesOn: RegExp;
  private readonly onDay: RegExp;
  private readonly behindMark: RegExp;
  /** Who announced what would be done. */
  private readonly announces: RegExp;
  private readonly announced: RegExp;
  /** A text that ends in a negation, and a word or two behind it. */
  private readonly negated: RegExp;
  private readonly negations: Negations;
  private readonly isKnown: (name: string) => boolean;

  /** `isKnown` tells whether a name is that of somebody whom the source names elsewhere. */
  constructor(
    language: string | undefined,
    parties: PartyNames,
    deadlines: DeadlineReader,
    isKnown: (name: string) => boolean,
  ) {
    this.parties = parties;
    this.deadlines = deadlines;
    this.isKnown = isKnown;
    this.addressees = new Addressees(language, parties, isKnown);
    const words = (list: string) => anyOf(phrasesOf(list, language));
    this.doer = new RegExp(`^(?<subject>.{1,100}?)\\s+(?<verb>${words('does')})`, 'u');
    this.does = new RegExp(words('does'), 'u');
    this.priority = new RegExp(
      `${words('priorityWord')}\\s*[:=]?\\s*(?<after>\\p{L}+|\\d)|(?<before>\\p{L}+)\\s+${words('priorityWord')}`,
      'u',
    );
    this.future = new RegExp(`^(.{2,90}?)\\s+${futureVerb(language)}`, 'u');
    this.passive = new RegExp(`^(?:\\S+\\s+){1,9}?${words('passiveFuture')}\\s`, 'u');
    this.by = new RegExp(words('byWord'), 'u');
    this.that = new RegExp(`\\s${leading(phrasesOf('thatWord', language))}(.{8,})$`, 'iu');
    const day = words('onDay');
    this.goesOn = new RegExp(`[,.;(]|\\s(?=(?:${words('by')}|${day})\\s)`, 'u');
    this.onDay = new RegExp(`${day}\\s+${ARTICLE}?$`, 'u');
    this.behindMark = new RegExp(`[;,–—:-]\\s*(?:${day}\\s+)?$`, 'u');
    this.negations = negationsIn(language);
    this.negated = new RegExp(`${this.negations.source}[\\s'’]+(?:\\p{L}+\\s+){0,2}$`, 'u');
    this.oneself = new RegExp(
      `^(?:[^\\p{L}]|\\p{L}+\\s\\p{L}+\\s\\p{L}+,\\s)*${words('firstPerson')}(?=[\\s'’:])`,
      'u',
    );
    this.announces = new RegExp(`^(?<subject>.{2,100}?)\\s+${words('announces')}\\s`, 'u');
    const endings = phrasesOf('announcedEndings', language).join('|');
    this.announced = new RegExp(`\\s\\p{Ll}*(?:${endings})(?!\\p{L})`, 'u');
    this.doneBy = new RegExp(`${words('doneBy')}\\s+`, 'u');
  }

  /** What a recommendation says itself. */
  ofAsk(text: string): Facts {
    const trailing = this.trailing(text);
    return {
      ...trailing,
      to: trailing.to.length > 0 ? trailing.to : this.addressees.of(text),
      due: trailing.due ?? this.dueOf(text),
    };
  }

  /** What an action says itself. */
  ofAction(text: string): Facts {
    const trailing = this.trailing(text);
    // Who is the subject does it; whoever stands in brackets behind it may only see to it.
    const doers = this.doers(text);
    const owner = doers.length > 0 ? doers : trailing.owner;
    const due = trailing.due ?? this.dueOf(text) ?? this.dayOfDoing(text);
    return { ...trailing, to: [], owner: owner.length > 0 ? owner : trailing.to, due };
  }

  /** True for a sentence in which somebody undertakes to do something. */
  commits(sentence: string): boolean {
    const plain = flat(sentence);
    const [, lead = ''] = LEAD.exec(sentence) ?? [];
    // “Signed: A. Lee, 4 March” undertakes nothing.
    const isSigned = isPersonName(
      sentence.slice(lead.length).replace(/^\s?:\s+|(?:\s{2,}|,\s+(?=\d)).*$|[.\s]+$/gu, ''),
    );
    const isLed = lead !== '' && !isSigned && (isPersonName(lead) || this.parties.whole(lead).length > 0);
    const isSaid =
      isLed || this.does.test(plain) || this.beforeFuture(sentence) !== '' || this.announcer(sentence) !== '';
    return isSaid && this.ofAction(sentence).owner.length > 0;
  }

  /** Who will do it: the subject of the sentence, or who stands before a colon. */
  private doers(text: string): readonly string[] {
    const [, lead = ''] = LEAD.exec(text) ?? [];
    // “Copie : …” is a line of the letterhead, and nobody.
    if (lead !== '') return readParticular(`${lead}: X`) ? [] : this.whoLeads(lead);
    const plain = flat(text);
    const by = this.doneBy.exec(plain);
    if (by) return this.parties.opening(text.slice(by.index + by[0].length))?.names ?? [];
    const oneself = this.oneself.exec(plain);
    // “I am glad to say that the Minister undertook …”
    const [, clause = ''] = oneself ? (this.that.exec(text) ?? []) : [];
    const others = clause === '' ? [] : this.doers(clause);
    if (others.length > 0) return others;
    // What is left of a pronoun, “J’”, is no name.
    if (oneself)
      return /^['’]/u.test(text.slice(oneself[0].length))
        ? []
        : [text.slice(0, oneself[0].length).split(/\s/).at(-1) ?? ''];
    const announcer = this.announcer(text);
    if (announcer !== '') return this.doersNamed(announcer);
    const passive = this.passive.exec(plain);
    if (passive) return this.behindBy(text.slice(passive.index + passive[0].length));
    const known = this.knownAtStart(text);
    if (known !== undefined) return splitNames(known).map(bare);
    const doer = this.doer.exec(plain);
    const said = doer ? text.slice(0, doer.groups?.subject?.length ?? 0) : this.beforeFuture(text);
    // An article alone is nobody: “La frontera” looks like a verb.
    return said.length < 4 ? [] : this.doersNamed(said);
  }

  private doersNamed(said: string): readonly string[] {
    const names = this.parties.whole(said);
    if (names.length > 0) return names;
    return isPersonName(said) || isOffice(said) ? this.parties.listed(said) : [];
  }

  /** Who announced that something would be done: `At the end, the Minister announced that beds would be delivered`. */
  private announcer(text: string): string {
    const plain = flat(text);
    const found = this.announces.exec(plain);
    const isAhead = found !== null && this.announced.test(text.normalize().slice(found[0].length - 1));
    return isAhead
      ? (text
          .slice(0, found.groups?.subject?.length ?? 0)
          .split(/,\s+/u)
          .at(-1) ?? '')
      : '';
  }

  /** Whom a passive names as the one who does it: `A note will be sent by the registrar`. */
  private behindBy(text: string): readonly string[] {
    const by = this.by.exec(flat(text));
    if (!by) return [];
    const behind = text.slice(by.index + by[0].length).trimStart();
    const named = this.parties.opening(behind)?.names ?? [];
    if (named.length > 0) return named;
    const end = flat(behind).search(this.goesOn);
    const office = behind.slice(0, end < 0 ? undefined : end);
    return isOffice(office) ? [bare(office)] : [];
  }

  private whoLeads(lead: string): readonly string[] {
    const named = this.parties.whole(lead);
    if (named.length > 0) return named;
    if (this.oneself.test(`${flat(lead)} `)) return [lead];
    return /^\p{Lu}[^,]*$/u.test(lead) && lead.split(/\s+/).length < 5 && columnOf(lead) === undefined
      ? this.parties.listed(lead)
      : [];
  }

  /** Somebody whom the source names elsewhere, with a word in small letters behind: `Radu sends …`. */
  private knownAtStart(text: string): string | undefined {
    const words = [...text.matchAll(/\S+/gu)].slice(0, 7);
    for (let length = words.length - 1; length > 0; length--) {
      const last = words[length - 1];
      const next = words[length]?.[0] ?? '';
      const name = text.slice(0, (last?.index ?? 0) + (last?.[0].length ?? 0));
      if (
        /^\p{Ll}/u.test(next) &&
        !JOINS.test(next) &&
        splitNames(name)
          .map(bare)
          .every(each => isNamedElsewhere(each, this.isKnown))
      )
        return name;
    }
    return undefined;
  }

  /** What stands before a verb in the future in French and Spanish: `Mme X présentera`, `La OPS enviará`. */
  private beforeFuture(text: string): string {
    return this.future.exec(text)?.[1] ?? '';
  }

  /** Facts behind the statement: in brackets, with labels, or as a last fragment. */
  private trailing(text: string): Facts {
    let facts: Facts = { to: [], owner: [], due: undefined, priority: this.urgencyIn(text) };
    for (const piece of piecesBehind(text)) facts = this.readPiece(piece, facts);
    return facts;
  }

  private readPiece({ inner: piece, isLast, isEnd }: Piece, facts: Facts): Facts {
    const labelled = labelledFacts(piece);
    if (labelled.length > 0) {
      return labelled.reduce((read, { column, value }) => this.readLabelled(column, value, read), facts);
    }
    const parts = piece.replace(/[.;\s]+$/u, '').split(/\s*[,;]\s+/u);
    if (isLast && piece.split(/\s+/).length > 9) return facts;
    const [first = '', ...more] = parts;
    const last = parts.at(-1) ?? '';
    const only = parts.length > 1 || isEnd ? this.deadlines.onlyDate(last) : undefined;
    const due = this.deadlines.in(piece)?.date ?? only;
    const named = this.ownerIn(first);
    const isTold = due !== undefined || more.length > 0;
    const isAlone = isEnd && !/^\p{Lu}[\p{Lu}\d-]+$/u.test(first);
    const mayOwn = (more.length > 0 || !isLast) && (isTold || isCapital(first)) && (isTold || isAlone);
    const owner = mayOwn ? named : [];
    return {
      ...facts,
      owner: facts.owner.length > 0 ? facts.owner : owner,
      due: facts.due ?? (isLast || owner.length > 0 || isEnd ? due : undefined),
      priority: facts.priority ?? parts.map(wordedLevel).find(level => level !== undefined),
    };
  }

  /** Whoever a piece behind a statement names, in full, by initials, or as the source names them elsewhere. */
  private ownerIn(piece: string): readonly string[] {
    if (!isOwner(piece)) return [];
    const isKnown = isCapital(piece) && this.isKnown(piece);
    return isKnown || (isPersonName(piece) && INITIALS.test(piece)) ? [piece] : this.parties.whole(piece);
  }

  private readLabelled(column: string, value: string, facts: Facts): Facts {
    if (column === 'owner' || column === 'to') {
      // “responsible: A. Lee; first session on 10 May”: what says when is nobody.
      const [said = '', ...others] = value.split(/;\s+(?=[^;]*\d)/u);
      const due = others.map(other => this.dueOf(other) ?? this.dayOfDoing(other)).find(Boolean);
      return { ...facts, [column]: this.parties.listed(said), due: facts.due ?? due };
    }
    if (column === 'due' || column === 'date')
      return { ...facts, due: this.deadlines.inCell(value) ?? facts.due };
    if (column === 'priority') return { ...facts, priority: levelOf(value) ?? facts.priority };
    return facts;
  }

  /** How urgent a text says that it is. */
  urgencyIn(text: string): string | undefined {
    const plain = this.negations.plain(text);
    const found = this.priority.exec(plain);
    const { before, after } = found?.groups ?? {};
    // “Not a high priority”
    const isNegated = found !== null && this.negated.test(plain.slice(0, found.index));
    return isNegated ? undefined : (levelOf(after ?? '') ?? levelOf(before ?? ''));
  }

  private dueOf(text: string): string | undefined {
    return (this.deadlines.in(text) ?? this.deadlines.at(text, this.behindMark))?.date;
  }

  private dayOfDoing(text: string): string | undefined {
    return this.deadlines.at(text.split(/;\s/u)[0] ?? '', this.onDay)?.date;
  }
}
