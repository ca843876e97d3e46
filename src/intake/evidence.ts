/** The gate through which every person goes: what in a source shows that somebody was of the mission, or met by it. */
import type { DateReading, Period } from '../domain/read-dates.ts';
import { flat } from '../lexicon/flat.ts';
import { anyOf, hasHeadings, phrasesOf } from '../lexicon/intake-words.ts';
import { ARTICLES } from '../lexicon/ordinary-words.ts';
import { sentencesIn } from '../lexicon/sentences.ts';
import { Clauses, isAtOnce, jointOf } from './clauses.ts';
import { EARLIER, OF_MISSION } from './mission-words.ts';
import type { Presence } from './read-person.ts';
import { type DateContext, datesDuring } from './sure-dates.ts';
import { stems } from './word-stems.ts';

/** What shows a fact, and the words that say it where they may say it of others, too. */
export type Evidence =
  /** A label of a known role on its line; the line below the title; what the author answered. */
  | { readonly by: 'label' | 'byline' | 'answer' }
  /** A line of a list, or a cell, below a heading, a head or a sentence of known role. */
  | { readonly by: 'list' | 'cell' }
  /** A sentence in such a list, a line about a meeting, a sentence that tells of the mission. */
  | { readonly by: 'note' | 'agenda' | 'sentence'; readonly text: string };

/** Which evidence suffices for what. */
const SUFFICES: Readonly<Record<Presence, readonly Evidence['by'][]>> = {
  participant: ['label', 'byline', 'answer', 'list', 'cell', 'note', 'sentence'],
  person: ['label', 'answer', 'list', 'cell', 'note', 'agenda', 'sentence'],
};

/** Reads what sentences of one language show. */
export class Gate {
  private readonly clauses: Clauses;
  private readonly names: RegExp;
  private readonly cues: Readonly<Record<Presence, RegExp>>;
  private readonly tellers: RegExp;
  private readonly noSubject: RegExp;
  private readonly meeting: RegExp;
  private readonly before: RegExp;
  private readonly behind: Readonly<Record<Presence, RegExp>>;
  private readonly dates: DateContext;
  private readonly isKnown: boolean;

  constructor(language: string | undefined, dates: DateContext, names: RegExp) {
    this.clauses = new Clauses(language);
    this.dates = dates;
    this.isKnown = language === undefined || hasHeadings(language);
    this.names = names;
    const words = (list: string) => anyOf(phrasesOf(list, language));
    const [joins, met] = [stems('joinStems', language).source, stems('met', language).source];
    const givers = words('giverWords');
    this.cues = {
      participant: new RegExp(`${joins}|${stems('wentStems', language).source}`, 'gu'),
      person: new RegExp(`${met}|${words('meeting')}`, 'gu'),
    };
    this.tellers = new RegExp(words('tellers'), 'u');
    this.noSubject = new RegExp(
      `^\\P{L}*(?:${[...ARTICLES, ...phrasesOf('beings', language)].map(flat).join('|')})\\s+$`,
      'u',
    );
    this.meeting = new RegExp(words('meeting'), 'u');
    this.behind = {
      participant: new RegExp(joins, 'u'),
      person: new RegExp(`${met}\\s+${givers}|${givers}\\s+(?:\\p{L}+\\s+)?${met}|\\p{L}+\\s${givers}`, 'u'),
    };
    // “had been received”, not “had a meeting”, “had talks”
    this.before = new RegExp(
      `(?:${words('pluperfect')}|${words('passiveFuture')})\\s+(?!${words('determiners')})(?:\\p{L}+\\s+)?(?:${met}|${joins})(?<!ings?|[^é]s)`,
      'u',
    );
  }

  /** True where the evidence shows that somebody with this name was there. */
  shows(word: Presence, name: string, evidence: Evidence): boolean {
    if (!SUFFICES[word].includes(evidence.by)) return false;
    if (!('text' in evidence)) return true;
    const { text, by } = evidence;
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

  private showsAt(sentence: string, at: number, word: Presence, by: Evidence['by']): boolean {
    const { text: clause, depends } = this.clauses.around(sentence, at);
    if (this.isOfOtherTime(clause, at)) return false;
    const isOwn = by === 'sentence' || depends;
    return (
      this.isJoined(clause, at, word, isOwn ? 'sentence' : by) || this.isSaidBehind(clause.slice(at), word)
    );
  }

  /** True where what is said of somebody up to the next name tells it: “Ms. Lee received us”, “Mr. Poe joined the team”. */
  private isSaidBehind(clause: string, word: Presence): boolean {
    const next = [...clause.matchAll(this.names)].find(({ index, groups }) => index > 0 && groups?.title);
    const said = clause.slice(0, next?.index).split(';')[0] ?? '';
    return this.behind[word].test(flat(said)) && (word === 'person' || this.speaksOfUs(said));
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
  private isJoined(clause: string, at: number, word: Presence, by: Evidence['by']): boolean {
    const start = this.clauses.phraseStart(clause, at);
    const { joint, end } = jointOf(clause.slice(0, start));
    const ahead = clause.slice(0, end);
    const cues = [...flat(ahead).matchAll(this.cues[word])];
    const last = cues.at(-1);
    // Who met or was joined says that it is the mission: “Interview with Ms. Lee” may be anybody’s.
    const isCued = by !== 'sentence' || (last !== undefined && this.speaksOfUs(ahead, cues[0]?.index));
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
        const before = this.lastNameIn(ahead);
        return before === undefined ? isCued : this.isJoined(clause, before, word, by);
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
    return this.tellers.test(plain) || OF_MISSION.test(plain) || /\p{Lu}{2}/u.test(text);
  }

  /** Where the last person is named whom a text names with a title. */
  private lastNameIn(text: string): number | undefined {
    return [...text.matchAll(this.names)]
      .filter(({ groups }) => groups?.title)
      .map(({ index, groups }) => index + (groups?.title?.length ?? 0))
      .at(-1);
  }
}

function placesOf(name: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) places.push(at);
  return places;
}
