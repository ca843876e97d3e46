/** The gate through which every fact goes that an import writes: what in a source shows it. */
import { type DateReading, type Period, readOnlyDate } from '../domain/read-dates.ts';
import { allWeekdays } from '../lexicon/calendar.ts';
import { flat } from '../lexicon/flat.ts';
import { anyOf, folded, hasHeadings, phrasesOf } from '../lexicon/import-words.ts';
import { ARTICLES } from '../lexicon/ordinary-words.ts';
import { honorificPattern } from '../lexicon/persons.ts';
import { sentencesIn } from '../lexicon/sentences.ts';
import { clausesIn, isAtOnce, jointOf } from './clauses.ts';
import { EARLIER, OF_MISSION } from './mission-words.ts';
import { ACRONYM, isBody } from './organizations.ts';
import { ROLE } from './person-details.ts';
import type { Presence } from './read-person.ts';
import { DETERMINERS, leading } from './small-words.ts';
import { type DateContext, datesDuring } from './sure-dates.ts';
import { type Fact, type Sign, type Stand, suffices } from './what-suffices.ts';
import { stems } from './word-stems.ts';

/** Where a fact stands, and the words that say it where they may say it of others, too. */
export interface Evidence {
  readonly by: Stand;
  readonly text?: string;
  /** As what it names somebody. */
  readonly role?: string | undefined;
}

/** What the source says elsewhere of whoever and whatever it names. */
export interface Elsewhere {
  readonly isMember: (name: string) => boolean;
  readonly isNamed: (name: string) => boolean;
  readonly places: ReadonlySet<string>;
}

/** Reads what sentences of one language show. */
export class Gate {
  private readonly clauses: ReturnType<typeof clausesIn>;
  private readonly names: RegExp;
  private readonly cues: Readonly<Record<Presence, RegExp>>;
  private readonly tellers: RegExp;
  private readonly noSubject: RegExp;
  private readonly subject: RegExp;
  private readonly notAnother: RegExp;
  private readonly meeting: RegExp;
  private readonly before: RegExp;
  private readonly behind: Readonly<Record<Presence, RegExp>>;
  private readonly dates: DateContext;
  private readonly isKnown: boolean;
  private readonly signs: Readonly<Record<Sign, (value: string, evidence: Evidence, fact: Fact) => boolean>>;

  constructor(language: string | undefined, dates: DateContext, names: RegExp, elsewhere: Elsewhere) {
    this.clauses = clausesIn(language);
    this.dates = dates;
    this.isKnown = language === undefined || hasHeadings(language);
    this.names = names;
    const words = (list: string) => anyOf(phrasesOf(list, language));
    const [joins, met] = [stems('joinStems', language).source, stems('met', language).source];
    this.cues = {
      participant: new RegExp(`${joins}|${stems('wentStems', language).source}`, 'gu'),
      person: new RegExp(`${met}|${words('meeting')}`, 'gu'),
    };
    this.tellers = new RegExp(words('tellers'), 'u');
    this.noSubject = new RegExp(
      `^\\P{L}*(?:${[...ARTICLES, ...phrasesOf('beings', language)].map(flat).join('|')})\\s+$`,
      'u',
    );
    this.subject = new RegExp(
      `^(?:[^,]*,\\s)*\\P{L}*${leading(DETERMINERS.map(flat))}(?<subject>(?:\\p{L}+[\\s'’-]+){1,3})$`,
      'u',
    );
    const weak = new Set(phrasesOf('weakTellers', language));
    const own = phrasesOf('tellers', language).filter(teller => !weak.has(teller));
    this.notAnother = new RegExp(
      anyOf([
        ...own,
        ...['missionWords', 'beings', 'dayWords', 'dayParts'].flatMap(list => phrasesOf(list, language)),
        ...allWeekdays(),
      ]),
      'u',
    );
    this.meeting = new RegExp(words('meeting'), 'u');
    const giver = words('giverWords');
    this.behind = {
      participant: new RegExp(joins, 'u'),
      person: new RegExp(`${met}\\s+${giver}|${giver}\\s+(?:\\p{L}+\\s+)?${met}|\\p{L}+\\s${giver}`, 'u'),
    };
    this.signs = {
      told: (name, evidence, fact) =>
        fact === 'participant'
          ? this.tells(fact, name, evidence)
          : !CREW.test(flat(evidence.role ?? '')) && this.tells('person', name, evidence),
      'of another time': (_, { text = '' }) => this.isOfOtherTime(text, 0),
      word: name => isBody(name),
      form: name => ACRONYM.test(name) && name.length > 1,
      used: name => elsewhere.places.has(flat(name)) || elsewhere.isNamed(name),
      titled: name => TITLED.test(name),
      role: name => ROLE.test(folded(name)),
      member: name => elsewhere.isMember(name),
      nobody: name => UNDECIDED.has(folded(name)),
      day: name => readOnlyDate(name) !== undefined,
      place: name => elsewhere.places.has(flat(name)) && !ROLE.test(folded(name)),
      outside: days => isNoneOf(days, dates.mission),
      navigation: () => false,
      file: () => false,
    };
    // “had been received”, not “had a meeting”, “had talks”
    this.before = new RegExp(
      `(?:${words('pluperfect')}|${words('passiveFuture')})\\s+(?!${anyOf(DETERMINERS)})(?:\\p{L}+\\s+)?(?:${met}|${joins})(?<!ings?|[^é]s)`,
      'u',
    );
  }

  /** True where the evidence suffices to write a fact; one that it does not suffice for stays text. */
  shows(fact: Fact, value: string, evidence: Evidence): boolean {
    return suffices(fact, evidence.by, sign => this.signs[sign](value, evidence, fact));
  }

  /** True where the source says this of a name or a day, whatever fact it is for. */
  has(sign: Sign, value: string): boolean {
    return this.signs[sign](value, { by: 'sentence' }, 'with');
  }

  /** A value, where the evidence shows it. */
  sure(fact: Fact, value: string | undefined, evidence: Evidence): string | undefined {
    return value !== undefined && this.shows(fact, value, evidence) ? value : undefined;
  }

  /** True where a text tells that somebody with this name was there. */
  private tells(word: Presence, name: string, { text = '', by }: Evidence): boolean {
    return sentencesIn(text).some(({ start, end }) => {
      const sentence = text.slice(start, end);
      return placesOf(name, sentence).some(at => this.showsAt(sentence, at, word, by));
    });
  }

  /** The dates in a sentence that may say when what it tells of was: not those of letters, nor of clauses within it. */
  datesIn(sentence: string): readonly DateReading[] {
    return datesDuring(sentence, this.dates).filter(({ start }) => {
      const { text, depends } = this.clauses.around(sentence, start);
      const { joint, end } = jointOf(text.slice(0, start));
      const isOfOther =
        joint === 'of' && !this.meeting.test(flat(text.slice(0, end)).split(' ').slice(-3).join(' '));
      return !depends && !isOfOther;
    });
  }

  private showsAt(sentence: string, at: number, word: Presence, by: Stand): boolean {
    const { text: clause, depends } = this.clauses.around(sentence, at);
    if (this.isOfOtherTime(clause, at) || (by === 'agenda' && this.didOther(clause, at))) return false;
    const isOwn = by === 'sentence' || depends;
    return (
      this.isJoined(clause, at, word, isOwn ? 'sentence' : by) ||
      this.isSaidBehind(clause.slice(at), word, isOwn)
    );
  }

  /** True where what is said of somebody up to the next name tells it: “Ms. Lee received us”, “Mr. Poe joined the team”. */
  private isSaidBehind(clause: string, word: Presence, isOwn: boolean): boolean {
    const next = [...clause.matchAll(this.names)].find(({ index, groups }) => index > 0 && groups?.title);
    const said = clause.slice(0, next?.index).split(';')[0] ?? '';
    return this.behind[word].test(flat(said)) && (word === 'person' || !isOwn || this.speaksOfUs(said));
  }

  /** True behind a semicolon for whoever did something else: `Council; the Mayor, Ms. Poe, passed through the town`. */
  private didOther(clause: string, at: number): boolean {
    const from = clause.lastIndexOf(';', at);
    const [, behind = ''] = /^[^,;:()]*,\s+(\p{Ll}+(?:\s+\p{Ll}+){2})/u.exec(clause.slice(at)) ?? [];
    const isPredicate = behind !== '' && !ROLE.test(folded(behind)) && !this.tellers.test(flat(behind));
    return from >= 0 && isPredicate && !this.meeting.test(flat(clause.slice(from, at)));
  }

  /** True for a clause of another mission, or of a day on which the mission was not there. */
  private isOfOtherTime(clause: string, at: number): boolean {
    const plain = flat(clause);
    if (this.before.test(clause.normalize().toLowerCase()) || this.before.test(plain)) return true;
    if (EARLIER.test(plain.slice(0, this.clauses.phraseStart(clause, at)))) return true;
    const { mission } = this.dates;
    const isOther = ({ from, to }: Period) =>
      mission !== undefined && (to < mission.from || from > mission.to);
    return datesDuring(clause, this.dates).some(isOther);
  }

  /** True where the phrase that names somebody is what the verb is about, alone or in a list of such. */
  private isJoined(clause: string, at: number, word: Presence, by: Stand): boolean {
    const start = this.clauses.phraseStart(clause, at);
    const { joint, end } = jointOf(clause.slice(0, start));
    const ahead = clause.slice(0, end);
    const cues = [...flat(ahead).matchAll(this.cues[word])];
    const last = cues.at(-1);
    // Who met or was joined says that it is the mission: “Interview with Ms. Lee” may be anybody’s.
    const isCued =
      by === 'sentence'
        ? last !== undefined && this.speaksOfUs(ahead, cues[0]?.index)
        : !this.isOfAnother(ahead, word);
    const isRightBehind =
      last !== undefined && isAtOnce(flat(clause.slice(last.index + last[0].length, end)), joint === 'by');
    switch (joint) {
      case 'with':
      case 'none':
        return isCued;
      case 'by':
        return isCued && (isRightBehind || (by === 'agenda' && this.meeting.test(flat(ahead))));
      case 'of':
        return isRightBehind && isCued && word === 'participant';
      case 'list': {
        const before = this.lastNameIn(ahead, word);
        if (before !== undefined) return this.isJoined(clause, before, word, by);
        return isCued;
      }
      case 'other':
        // Of a language without lists nobody can say what a word joins.
        return (isCued && isRightBehind) || (by === 'agenda' && !this.isKnown);
    }
  }

  /** `verb` is where the verb stands: what has no subject, `Estuvo integrada por`, goes on about the mission. */
  private speaksOfUs(text: string, verb = 0): boolean {
    const plain = flat(text);
    if (this.noSubject.test(plain.slice(0, verb))) return true;
    const { subject } = this.subject.exec(plain.slice(0, verb))?.groups ?? {};
    const isAcronym = /\p{Lu}{2}/u.test(text.slice(0, verb));
    if (subject !== undefined && !isAcronym && !this.notAnother.test(subject)) return false;
    return this.tellers.test(plain) || OF_MISSION.test(plain) || /\p{Lu}{2}/u.test(text);
  }

  /** True where somebody else met or was joined: `La comunidad se reunió con …`. */
  private isOfAnother(text: string, word: Presence): boolean {
    const plain = flat(text);
    const [verb] = [...plain.matchAll(this.cues[word])].filter(([cue]) => !this.meeting.test(cue));
    const { subject } = this.subject.exec(plain.slice(0, verb?.index ?? 0))?.groups ?? {};
    const isAcronym = /\p{Lu}{2}/u.test(text.slice(0, verb?.index));
    return subject !== undefined && !isAcronym && !this.notAnother.test(subject);
  }

  /** Where the last person is named, with a title; whoever was met may have none and two names. */
  private lastNameIn(text: string, word: Presence): number | undefined {
    const isNamed = (name = '') => word === 'person' && name.includes(' ');
    return [...text.matchAll(this.names)]
      .filter(({ groups }) => groups?.title || isNamed(groups?.name))
      .map(({ index, groups }) => index + (groups?.title?.length ?? 0))
      .at(-1);
  }
}

/** Whoever has a title in front of the name. */
const TITLED = new RegExp(`^${honorificPattern('', phrasesOf('address'))}\\p{Lu}`, 'u');
/** Whoever only came along: an interpreter, a driver. */
const CREW = new RegExp(`^${anyOf(phrasesOf('crewRoles'))}`, 'u');
/** What a cell says where it names nobody. */
const UNDECIDED = new Set(phrasesOf('undecided').map(folded));

/** True for days, as `from/to`, outside a mission, and for all of it at once. */
function isNoneOf(days: string, mission: Period | undefined): boolean {
  const [from = '', to = from] = days.split('/');
  if (!mission) return false;
  const isWhole = from === mission.from && to === mission.to && from !== to;
  return isWhole || from < mission.from || from > mission.to;
}

function placesOf(name: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) places.push(at);
  return places;
}
