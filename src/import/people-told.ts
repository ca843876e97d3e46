/** Persons whom sentences name as members of the mission, or as people whom it met. */
import { flat, foldedWords } from '../lexicon/flat.ts';
import { anyOf, folded, phrasesOf } from '../lexicon/import-words.ts';
import { ARTICLES, FUNCTION_WORDS, PLACE_WORDS } from '../lexicon/ordinary-words.ts';
import { honorificPattern, isHonorificOrRank } from '../lexicon/persons.ts';
import { sentencesIn } from '../lexicon/sentences.ts';
import { addressIn } from './address.ts';
import { isOffice } from './clauses.ts';
import { isBody } from './organizations.ts';
import { type Details, detailsBehind, NAME, ROLE, trimName } from './person-details.ts';
import { functionIn, type PersonReading, type Presence, speaksOfAbsence } from './read-person.ts';
import { AND, ARTICLE, AT, BY_OR_WITH, LOCATED, OF, RETIRED, WITHIN, withoutJoint } from './small-words.ts';
import { stems } from './word-stems.ts';

/** A person whom a sentence names, and as what. */
export interface ToldPerson {
  readonly person: PersonReading;
  readonly presence: Presence;
}

/** A name in a sentence. */
interface Mention {
  readonly name: string;
  /** Where the name stands, and where its title begins. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  /** A function in front of the name. */
  readonly role: string | undefined;
  /** A function that a comma parts from the name behind it. */
  readonly office: string | undefined;
  /** What stands in front of the name as a title; empty where nothing does. */
  readonly title: string;
}

/** A word that says how the persons behind it were there. */
interface Cue {
  readonly presence: Presence;
  readonly start: number;
  readonly end: number;
}

const ORDINARY: ReadonlySet<string> = new Set([...FUNCTION_WORDS].map(folded));
/** What begins with an article, or with a word such as “San”, is a place rather than a person. */
const OF_PLACES: ReadonlySet<string> = new Set([...ARTICLES, ...PLACE_WORDS].map(folded));
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.[ -]?)+\p{Lu}/u;
/** Between two names of a list: nothing else, or what is said of the first. */
const JOINT = new RegExp(`^[\\s,;]*(?:${AND}\\s+)?(?:${BY_OR_WITH}|${OF})?$`, 'iu');
const ENDS_IN_JOINT = new RegExp(`(?:[,;]|\\s${AND})\\s+(?:${BY_OR_WITH}|${ARTICLE})*$`, 'iu');
/** Whoever was elsewhere, as what follows the name says. */
const AWAY = new RegExp(`^,?\\s+${anyOf(phrasesOf('away'))}`, 'u');
const AS_WELL = new RegExp(`,?\\s+${anyOf(phrasesOf('asWell'))}`, 'u');
const AT_PLACE = new RegExp(`\\s(?:${AT}|${LOCATED})${ARTICLE}?$`, 'iu');
/** More of the name of an office. */
const GOES_ON = new RegExp(`^\\s+(?:${WITHIN}|${AND}\\s+)\\p{Lu}`, 'u');
const OF_WHAT = new RegExp(`\\s${WITHIN}$`, 'iu');
/** Nothing but small words between a word and the name behind it. */
const AT_ONCE = /^(?:[\s,:]|\p{Ll}{1,4}(?=\s))*$/u;

/** Reads sentences of one language. */
export class PeopleTold {
  /** Somebody with a name, and with the titles in front of it. */
  readonly named: RegExp;
  private readonly cues: readonly (readonly [Presence, RegExp])[];
  private readonly tellers: RegExp;
  private readonly joins: RegExp;
  private readonly receives: RegExp;
  private readonly leads: RegExp;

  constructor(language: string | undefined) {
    const honorifics = honorificPattern(language ?? '', phrasesOf('address'));
    this.named = new RegExp(`(?<title>${honorifics})?(?<name>${NAME})`, 'gu');
    this.joins = stems('joinStems', language);
    const met = stems('met', language);
    const went = new RegExp(
      `${stems('wentStems', language).source}[^.;:]{0,60}?\\s${anyOf(phrasesOf('alongWords', language))}`,
      'u',
    );
    this.cues = [
      ['participant', new RegExp(`${this.joins.source}|${went.source}`, 'gu')],
      ['person', new RegExp(met, 'gu')],
    ];
    this.tellers = new RegExp(anyOf(phrasesOf('tellers', language)), 'u');
    const givers = phrasesOf('giverWords', language);
    this.receives = beside(met, givers);
    this.leads = beside(
      this.joins,
      givers.filter(giver => !giver.includes(' ')),
    );
  }

  /** The persons whom a text tells of; nobody whom it may name for another reason. `isOwn` is true for a text about them. */
  in(text: string, isOwn = false): readonly ToldPerson[] {
    let isOfTeam = isOwn;
    return sentencesIn(text).flatMap(({ start, end }) => {
      const told = this.inSentence(text.slice(start, end), isOfTeam);
      isOfTeam = isOwn || told.some(({ presence }) => presence === 'participant');
      return told;
    });
  }

  /** The persons whom a line about a meeting names, each with a title, a function or initials. */
  namedIn(line: string): readonly PersonReading[] {
    return this.read(line, []).map(({ person }) => person);
  }

  /** `isOfTeam` is true behind a sentence that names members of the mission. */
  private inSentence(sentence: string, isOfTeam: boolean): readonly ToldPerson[] {
    const plain = flat(sentence);
    if (speaksOfAbsence(sentence)) return [];
    const cues = this.cuesIn(plain).filter(
      ({ start }) => start === 0 || /\p{Ll}/u.test(sentence.charAt(start)),
    );
    // “The EOM consisted of …”
    const isAcronym = cues.some(({ start }) =>
      /(?<!\p{L})\p{Lu}{2,}\s+(?:\p{Ll}{1,4}\s+)?$/u.test(sentence.slice(0, start)),
    );
    return cues.length > 0 && (isAcronym || isOfTeam || this.tellers.test(plain))
      ? this.read(sentence, cues)
      : [];
  }

  private read(text: string, cues: readonly Cue[]): readonly ToldPerson[] {
    const sentence = text.replace(RETIRED, retired => ' '.repeat(retired.length));
    const plain = flat(sentence);
    const mentions = this.mentionsIn(sentence);
    const list = new MentionList(sentence, mentions, cues);
    return mentions.flatMap((mention, at) => {
      const read = list.read(at);
      const cue = cueOf(cues, mention);
      const presence =
        cue?.presence ?? (cues.length === 0 ? 'person' : this.behind(plain.slice(mention.end)));
      if (!read || presence === undefined || AWAY.test(plain.slice(mention.end))) return [];
      const { role, ...details } = read;
      return [
        {
          presence,
          person: {
            name: mention.name,
            ...addressIn(mention.title),
            ...details,
            ...(role === undefined ? {} : { role }),
          },
        },
      ];
    });
  }

  private cuesIn(plain: string): readonly Cue[] {
    return this.cues
      .flatMap(([presence, pattern]) =>
        [...plain.matchAll(pattern)].map(({ 0: word, index }) => ({
          presence,
          start: index,
          end: index + word.length,
        })),
      )
      .sort((a, b) => a.start - b.start);
  }

  /** What is said behind a name: that somebody was a member, or received the mission. */
  private behind(plain: string): Presence | undefined {
    if (this.receives.test(plain)) return 'person';
    // Whoever “led us” or “accompanied us” may have been a host as well as a colleague.
    return this.joins.test(plain) && !this.leads.test(plain) ? 'participant' : undefined;
  }

  private mentionsIn(sentence: string): readonly Mention[] {
    return [...sentence.matchAll(this.named)].flatMap(({ index, groups = {} }) => {
      const { title = '', name: whole = '' } = groups;
      const start = index + title.length;
      const { role, name, skipped } = withoutOffice(whole, title !== '');
      const [first = '', second = ''] = whole.split(/\s+/);
      const isPlace = OF_PLACES.has(folded(first)) && !isHonorificOrRank(second.replace(/\.$/, ''));
      const isName = title !== '' || (trimName(name).includes(' ') && !isPlace);
      // “Ann Lee, Chief Executive” is one person.
      const isOffice =
        !name.includes(' ') && ROLE.test(folded(title)) && /,\s$/.test(sentence.slice(0, index));
      if (
        isOffice ||
        !isName ||
        // “T. W.-R.” names nobody.
        !/\p{L}{2}|\p{Lo}/u.test(name) ||
        isBody(role === undefined ? name : `${role} ${name}`) ||
        ROLE.test(folded(name)) ||
        /^\p{Lu}{2,}$/u.test(name)
      )
        return [];
      const before = sentence.slice(0, index);
      // “Senior Rule of Law Officer” is an office.
      const [phrase = ''] = /^[^,;:().]+/u.exec(sentence.slice(start + skipped)) ?? [];
      const isPost =
        phrase !== name &&
        GOES_ON.test(phrase.slice(name.length)) &&
        ROLE.test(folded(phrase.trim().split(/\s+/).at(-1) ?? ''));
      if (title === '' && isPost) return [];
      // “the minister of Social Affairs” is no person of that name.
      if (title === '' && OF_WHAT.test(before)) return [];
      return [
        {
          name: trimName(name),
          from: index,
          start: start + skipped,
          end: start + skipped + trimName(name).length,
          role,
          office: officeBefore(before),
          title,
        },
      ];
    });
  }
}

/** What somebody did, right before or behind the word for those to whom. */
function beside(did: RegExp, whom: readonly string[]): RegExp {
  const words = anyOf(whom);
  return new RegExp(`${did.source}\\s+${words}|${words}\\s+(?:\\p{L}+\\s+)?${did.source}`, 'u');
}

/** The last word before a name that says how somebody was there. */
function cueOf(cues: readonly Cue[], { start }: Mention): Cue | undefined {
  return cues.findLast(({ end }) => end <= start);
}

/** The names of a sentence in their order: who they are, as what stands about them tells. */
class MentionList {
  private isListed = false;
  private isDescribed = false;
  private readonly sentence: string;
  private readonly mentions: readonly Mention[];
  private readonly cues: readonly Cue[];

  constructor(sentence: string, mentions: readonly Mention[], cues: readonly Cue[]) {
    this.sentence = sentence;
    this.mentions = mentions;
    this.cues = cues;
  }

  /** What is said of the next name; undefined where it may be anything but a person who was there. */
  read(at: number): Details | undefined {
    const mention = this.mentions[at];
    const before = this.mentions[at - 1];
    if (!mention) return undefined;
    const between = this.sentence.slice(before?.end ?? 0, mention.from);
    const isOfficeFirst = isOfficeFirstOf(mention, this.mentions, this.sentence);
    const details = this.behind(mention, this.mentions[at + 1], isOfficeFirst);
    // “A, Director, B”: the office is that of the person before.
    const isOfOther = !isOfficeFirst && before !== undefined && /^,\s[^,;]*,\s*$/u.test(between);
    // “the Deputy Head, Commissioner Lee”: the word right before the name is a rank.
    const called = (isOfOther ? undefined : mention.office) ?? mention.role;
    const isSure =
      mention.title !== '' ||
      called !== undefined ||
      details.role !== undefined ||
      INITIALS.test(mention.name);
    this.isListed = isSure || this.isInList(mention, before, between);
    this.isDescribed = Object.keys(details).length > 0;
    // What no word calls a function is none beside one that stands in front of the name.
    const isFunction = details.role !== undefined && ROLE.test(folded(details.role));
    const role = isFunction ? details.role : (called ?? details.role);
    return this.isListed ? { ...details, ...(role === undefined ? {} : { role }) } : undefined;
  }

  /** What stands behind a name and speaks of it. */
  private behind({ end }: Mention, next: Mention | undefined, isOfficeFirst: boolean): Details {
    const all = this.sentence.slice(end, next?.from);
    const [own = ''] = all.split(/;\s/u);
    const tail = cutBefore(AS_WELL, own);
    // “the Mayor, Mr. Poe, the Judge, Ms. Lee”: each office stands before its name.
    const isBeforeNext = isOfficeFirst && next !== undefined && !/^\s*\(/u.test(tail) && !/;\s/u.test(all);
    return isBeforeNext ? {} : detailsBehind(withoutJoint(tail));
  }

  /** True for a name that goes on with a list of persons, or stands right behind the word for the members. */
  private isInList(mention: Mention, before: Mention | undefined, between: string): boolean {
    // “were in Port Merin” tells a place.
    if (this.cues.length === 0 || AT_PLACE.test(this.sentence.slice(0, mention.from))) return false;
    // “Ann Lee (Adviser, Port Anselm)”: what is said of somebody in brackets names nobody else.
    if (before !== undefined && between.lastIndexOf('(') > between.lastIndexOf(')')) return false;
    const cue = cueOf(this.cues, mention);
    const isFirst = cue !== undefined && AT_ONCE.test(this.sentence.slice(cue.end, mention.from));
    const isNext =
      before !== undefined && (JOINT.test(between) || (this.isDescribed && ENDS_IN_JOINT.test(between)));
    return (this.isListed && isNext) || (isFirst && cue.presence === 'participant');
  }
}

/** True where the first of those who are named between two semicolons has an office in front of the name. */
function isOfficeFirstOf(mention: Mention, mentions: readonly Mention[], sentence: string): boolean {
  const from = sentence.lastIndexOf(';', mention.from);
  return mentions.find(other => other.from > from)?.office !== undefined;
}

/** A name without the ordinary word with which its sentence begins, or the office in front of it. */
function withoutOffice(
  whole: string,
  isTitled: boolean,
): { readonly role: string | undefined; readonly name: string; readonly skipped: number } {
  let name = whole;
  let role: string | undefined;
  for (;;) {
    const [first = ''] = name.split(/\s+/);
    const rest = name.slice(first.length).trimStart();
    const isOffice = !isTitled && ROLE.test(folded(first));
    if (rest === '' || (!isOffice && !ORDINARY.has(folded(first)))) break;
    role = isOffice ? functionIn(first) : undefined;
    name = rest;
  }
  return { role, name, skipped: whole.length - name.length };
}

/** `the Minister of Justice, Ms …`: the office that a comma parts from the name behind it. */
function officeBefore(before: string): string | undefined {
  const [, piece = ''] = /(?:^|[,;:(])\s*([^,;:()]{4,90}),\s*$/u.exec(before) ?? [];
  // The longest end of the phrase of which the first words are an office.
  const ends = [0, ...[...piece.matchAll(/\s/gu)].map(({ index }) => index)].map(at =>
    piece.slice(at).trim(),
  );
  const office = ends.find(end => isOffice(end, false));
  return office !== undefined && foldedWords(office).length < 9 && !/\d/.test(office) ? office : undefined;
}

function cutBefore(pattern: RegExp, text: string): string {
  const found = pattern.exec(flat(text));
  return found ? text.slice(0, found.index) : text;
}
