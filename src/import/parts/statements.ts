/** Findings, recommendations and actions, wherever a text says that it is one: by its part, its label or its words. */
import { flat } from '../../lexicon/flat.ts';
import { anyOf, phrasesOf } from '../../lexicon/import-words.ts';
import type { Segment } from '../asks.ts';
import { type SourceBlock, withMark } from '../document.ts';
import { type Group, statementIn } from '../groups.ts';
import { hasNoContent } from '../has-no-content.ts';
import { listedKind } from '../lead-in.ts';
import { splitMark } from '../marks.ts';
import type { MissionEntry, MissionPart } from '../mission-entry.ts';
import type { Part } from '../part.ts';
import type { PartKind } from '../part-headings.ts';
import { toProse } from '../prose.ts';
import { type Label, type LabelledText, readStatementLabel } from '../statement-label.ts';
import { holdsEntries } from '../telling-tables.ts';
import { bodyBelow, type Chapter, type ReportContext } from './chapter.ts';
import { isLabelledStatement, labelAlone, type StatementWord, WORD_OF } from './labelled-statements.ts';
import { LedPeople } from './led-people.ts';
import { agendaEntries } from './meetings.ts';
import { meetingsInProse } from './meetings-in-prose.ts';
import { participantEntries, personEntry } from './person-entry.ts';
import { isClause, pointsBelow } from './points.ts';
import { isStated } from './stated.ts';
import { ownersIn, statementEntry } from './statement-entry.ts';
import { tableEntries } from './tables.ts';

/** A part in which statements may stand: of findings, of what is asked, or a narrative of other things. */
export function statements(part: Part, context: ReportContext): Chapter {
  const reader = new StatementReader(part, context);
  const isAnswers = part.kind === 'recommendations' || part.kind === 'actions';
  const keepsHeading = part.label === undefined && (isAnswers || part.kind !== 'findings' || part.isWithin);
  const isNarrative = part.kind === 'narrative' && part.heading !== '';
  const tells = part.kind === 'background' || part.kind === 'narrative';
  return {
    keepsHeading,
    entriesOf: group => reader.entriesOf(group),
    readOutOf: text =>
      tells
        ? [
            ...(isNarrative ? [] : context.persons.membersIn(text)).flatMap(person =>
              personEntry(person, 'participant', { by: 'sentence', text }, context),
            ),
            ...(isNarrative ? [] : participantEntries(text, context)),
            ...meetingsInProse(text, context, undefined, isNarrative ? 'sentence' : 'agenda'),
          ]
        : [],
  };
}

const ADDRESSES = new RegExp(`^\\P{L}*${anyOf(phrasesOf('addresses'))}`, 'u');

/** True for a part whose heading may say whom it asks: one of another's, with no word for a part of a report. */
function mayAddress({ kind, isWithin, label, heading }: Part): boolean {
  const isAnswers = kind === 'recommendations' || kind === 'actions';
  const isHead = isWithin || ADDRESSES.test(flat(heading));
  return isAnswers && label === undefined && isHead;
}

class StatementReader {
  private readonly part: Part;
  private readonly context: ReportContext;
  /** Whom the heading, a line above, and the sentence that leads into the list address. */
  private readonly headed: readonly string[];
  private addressed: readonly string[] = [];
  private led: readonly string[] = [];
  /** True below a sentence that leads into a list of what is asked. */
  private isAskList = false;
  /** What the table below a lead-in lists: `Audit team:`. */
  private tableKind: PartKind | undefined;
  /** Who is listed below a lead-in: `The mission was composed of:`. */
  private readonly people: LedPeople;
  private readonly hasItems: boolean;
  private readonly hasTable: boolean;
  /** True where a table lists what is to be done. */
  private readonly hasTasks: boolean;

  constructor(part: Part, context: ReportContext) {
    this.part = part;
    this.context = context;
    this.people = new LedPeople(part, context);
    this.headed = mayAddress(part) ? context.facts.addressees.ofHeading(part.heading) : [];
    this.hasTable = part.blocks.some(({ kind }) => kind === 'table') || part.kind === 'actions';
    this.hasTasks = part.blocks.some(block => block.kind === 'table' && holdsEntries(block.rows));
    // A table of figures says nothing of what the paragraphs beside it are.
    const items = part.blocks.filter(({ kind }) => kind === 'item').length;
    const texts = part.blocks.filter(block => block.kind === 'paragraph' && block.text.length > 60).length;
    this.hasItems =
      (items > 0 && (items > 1 || texts < 2)) ||
      part.blocks.some(block => block.kind === 'table' && holdsEntries(block.rows));
  }

  entriesOf(group: Group): readonly MissionPart[] | undefined {
    if (group.kind === 'table') {
      const kind = this.tableKind ?? this.part.kind;
      this.tableKind = undefined;
      return tableEntries(group.table, { ...this.part, kind }, this.context);
    }
    const text = statementIn(group);
    if (text === undefined || (group.kind !== 'item' && group.kind !== 'paragraph')) return undefined;
    const listed = this.people.entriesOf(group, text);
    if (listed) return listed;
    this.tableKind = listedKind(text) ?? this.people.kind;
    const below = group.kind === 'item' ? bodyBelow(group) : toProse(group.below);
    const mayBeAgenda = this.part.kind === 'narrative' && below.length === 0;
    const agenda = mayBeAgenda ? agendaEntries(text, this.part, this.context) : undefined;
    if (agenda) return agenda;
    const marked = splitMark(text);
    const labelled = readStatementLabel(marked?.text ?? text);
    if (!labelled) return this.ofPart(group, text, below);
    const lead = marked ? `${marked.mark} ${labelled.lead}` : labelled.lead;
    return this.ofLabelled(group, { ...labelled, lead }, below);
  }

  private ofLabelled(
    group: Group,
    { label, text, lead }: LabelledText,
    below: MissionEntry['body'] & object,
  ): readonly MissionPart[] | undefined {
    if (label === 'response') {
      const told = this.ofResponse(text);
      return told && [{ comment: lead }, ...told];
    }
    if (label === 'basis' || hasNoContent(text)) return undefined;
    if (group.kind === 'paragraph') {
      this.led = [];
      this.isAskList = this.leads(text);
      if (this.isAskList) return undefined;
    }
    return [{ comment: lead }, ...this.ofLabel(label, text, below, lead)];
  }

  private ofPart(
    group: Group,
    text: string,
    below: MissionEntry['body'] & object,
  ): readonly MissionPart[] | undefined {
    const { kind } = this.part;
    const addressed = group.kind === 'paragraph' ? this.addressedBy(text) : [];
    if (addressed.length > 0) {
      this.addressed = addressed;
      this.led = [];
      return undefined;
    }
    if (this.isLead(group, text)) return this.leadIn(group, text);
    if (group.kind === 'paragraph') {
      this.addressed = [];
      this.led = [];
      this.isAskList = false;
      if (!isStated(text, this.part, this.hasItems, this.context)) return undefined;
    }
    if (this.isDoubted(text, below)) return undefined;
    if (kind === 'findings') return this.ofFindingsPart(group, text, below);
    if (kind === 'recommendations') return [this.entry(this.askWord(), text, below)];
    if (kind === 'actions') return this.ofActions(group, text, below);
    return undefined;
  }

  /** True for a text that its heading alone makes a finding, and its words hardly: names below a list, a signature. */
  private isDoubted(text: string, below: MissionEntry['body'] & object): boolean {
    const { kind, label } = this.part;
    const isHeaded = kind === 'findings' && label === undefined && below.length === 0;
    const { doubted, asks } = this.context;
    return isHeaded && !this.isAskList && !asks.advisesIn(text) && doubted.has(splitMark(text)?.text ?? text);
  }

  /** True for a text that goes on in the list below it, whether a colon says so or not: “I call upon”. */
  private isLead(group: Group, text: string): boolean {
    const isOpenEnd =
      group.kind === 'paragraph' &&
      !/[.!?;:…)"”»]$/u.test(text.trimEnd()) &&
      this.context.asks.performsIn(text);
    const isItem = this.part.kind === 'findings' && group.kind === 'item';
    return isOpenEnd || (text.trimEnd().endsWith(':') && !isItem);
  }

  private ofActions(
    group: Group,
    text: string,
    below: MissionEntry['body'] & object,
  ): readonly MissionPart[] | undefined {
    if (group.kind === 'paragraph') {
      const isAsked = this.hasItems && this.context.asks.performsIn(text);
      return this.ofResponse(text) ?? (isAsked ? [this.entry('recommendation', text, below)] : undefined);
    }
    const answers =
      group.kind === 'item' && group.below.length === 0 ? this.ofResponse(withMark(group.item)) : undefined;
    // A point may tell what each of several will do.
    if (answers && ownersIn(answers).size > 1) return answers;
    const entry = this.entry('action', text, below);
    // A paragraph with a number of its own tells of actions as often as it is one.
    const isNumbered = splitMark(text) !== undefined || this.hasTasks;
    const isOwned = entry.attributes?.some(each => each.startsWith('owner ')) ?? false;
    if (!isNumbered || !this.hasTable || isOwned) return [entry];
    return this.context.asks.performsIn(text) ? [this.entry('recommendation', text, below)] : answers;
  }

  /** What those concerned say: what they undertake are actions. */
  private ofResponse(text: string): readonly MissionPart[] | undefined {
    const { asks, facts } = this.context;
    const segments = asks.segmentsOf(text, sentence => facts.commits(sentence));
    return segments.some(({ isAsk }) => isAsk)
      ? segments.map(segment =>
          segment.isAsk ? this.entry('action', segment.text, []) : this.asSection(segment.text),
        )
      : undefined;
  }

  /** Whom a short line above a list addresses: `To the Ministry of Health`, in a part of what is asked or to be done. */
  private addressedBy(text: string): readonly string[] {
    const line = text
      .replace(/[*_]/g, '')
      .replace(/\s*[:\uFF1A]\s*$/u, '')
      .trim();
    const isLine = line.length < 100 && !/[.;:!?]$/.test(line);
    const isAnswers = this.part.kind === 'recommendations' || this.part.kind === 'actions';
    return isAnswers && isLine ? this.context.facts.addressees.ofAddress(line) : [];
  }

  /** `I call upon the Government to:` with its list. */
  private leadIn(group: Group, text: string): readonly MissionPart[] | undefined {
    const { facts, asks } = this.context;
    this.addressed = [];
    this.led = facts.addressees.ofLeadIn(text);
    this.isAskList = group.kind === 'paragraph' && asks.asksIn(text);
    const word =
      this.part.kind === 'actions'
        ? 'action'
        : asks.asksIn(text) && this.part.kind !== 'background'
          ? 'recommendation'
          : undefined;
    const points = group.kind === 'item' && word !== undefined ? pointsBelow(group) : undefined;
    return (
      points && word && [{ word: 'section', title: text }, ...points.map(each => this.entry(word, each, []))]
    );
  }

  private ofLabel(
    label: Label,
    text: string,
    below: MissionEntry['body'] & object,
    lead: string,
  ): readonly MissionPart[] {
    const word = WORD_OF[label] ?? 'finding';
    const kind = label === 'good-practice' ? ['good-practice'] : [];
    return word === 'finding' ? this.split(text, below, kind) : [this.entry(word, text, below, lead)];
  }

  private ofFindingsPart(
    group: Group,
    text: string,
    below: MissionEntry['body'] & object,
  ): readonly MissionPart[] {
    if (group.kind !== 'item') return this.ofFindings(text, below);
    // “12. The Board recommends that the agency:” leads into the points below it that have no number.
    const isNumbered = /\d/.test(group.item.mark ?? splitMark(text)?.mark ?? '');
    if (isNumbered) {
      this.led = [];
      const points = pointsBelow(group);
      const isAsked = (points || group.below.length === 0) && this.leads(text);
      this.isAskList = isAsked && points === undefined;
      const lead: MissionEntry = { word: 'section', title: withMark(group.item) };
      if (isAsked) return [lead, ...(points ?? []).map(each => this.entry('recommendation', each, []))];
      if (points && text.trimEnd().endsWith(':') && points.every(isClause))
        return [lead, ...points.flatMap(each => this.ofFindings(each, []))];
    }
    return this.isAskList ? [this.entry('recommendation', text, below)] : this.ofItem(group, text, below);
  }

  private ofFindings(text: string, below: MissionEntry['body'] & object): readonly MissionPart[] {
    return this.split(text, below, this.part.label === 'good-practice' ? ['good-practice'] : []);
  }

  /** A numbered paragraph with others below it: what is asked for in one of them is an entry of its own. */
  private ofItem(
    group: Extract<Group, { kind: 'item' }>,
    text: string,
    below: MissionEntry['body'] & object,
  ): readonly MissionPart[] {
    const { asks } = this.context;
    const at = group.below.findIndex(
      block =>
        block.kind === 'paragraph' &&
        (asks.advisesIn(block.text) ||
          labelAlone(block.text) !== undefined ||
          isLabelledStatement(block.text)),
    );
    if (at < 0) return this.ofFindings(text, below);
    const entries = [...this.ofFindings(text, bodyBelow({ ...group, below: group.below.slice(0, at) }))];
    let label: Label | undefined;
    let isLed = false;
    for (const block of group.below.slice(at)) {
      isLed = block.kind === 'item' ? isLed : block.kind === 'paragraph' && this.leads(block.text);
      if (isLed && block.kind !== 'table') {
        entries.push(
          block.kind === 'item'
            ? this.entry('recommendation', withMark(block), [])
            : { word: 'section', title: block.text },
        );
        continue;
      }
      const bareLabel = block.kind === 'paragraph' ? labelAlone(block.text) : undefined;
      entries.push(...this.ofBelow(block, label, bareLabel !== undefined));
      label = bareLabel ?? label;
    }
    return entries;
  }

  /** True for a sentence that asks for what the list below it says. */
  private leads(text: string): boolean {
    const isLead = text.trimEnd().endsWith(':') && this.context.asks.asksIn(text);
    if (isLead) this.led = this.context.facts.addressees.ofLeadIn(text);
    return isLead;
  }

  /** A block below a numbered paragraph, under the label that stands above it. */
  private ofBelow(block: SourceBlock, label: Label | undefined, isLabel: boolean): readonly MissionPart[] {
    if (block.kind === 'table') return [];
    if (isLabel || block.kind === 'comment') return [{ comment: block.text }];
    const own = block.kind === 'item' ? withMark(block) : block.text;
    const labelled = block.kind === 'paragraph' ? readStatementLabel(own) : undefined;
    if (labelled && isLabelledStatement(own))
      return [{ comment: labelled.lead }, ...this.ofLabel(labelled.label, labelled.text, [], labelled.lead)];
    return label && !this.context.asks.advisesIn(own)
      ? this.ofLabel(label, own, [], '')
      : this.split(own, [], []);
  }

  /** What was found, and what is asked for in the same paragraph. */
  private split(
    text: string,
    below: MissionEntry['body'] & object,
    kind: readonly string[],
  ): readonly MissionPart[] {
    const { asks } = this.context;
    const segments = asks.segmentsOf(text, sentence => asks.advisesIn(sentence));
    return segments.map((segment, at) =>
      this.ofSegment(segment, at === segments.length - 1 ? below : [], kind),
    );
  }

  private ofSegment(
    { isAsk, text }: Segment,
    below: MissionEntry['body'] & object,
    attributes: readonly string[],
  ): MissionEntry {
    return isAsk
      ? this.entry('recommendation', text, below)
      : { word: 'finding', attributes, title: text, body: below };
  }

  /** What stands beside statements in a part that has told its heading already. */
  private asSection(text: string): MissionEntry {
    return { word: 'section', title: this.part.heading, body: [text], isReadOut: true };
  }

  private askWord(): StatementWord {
    return WORD_OF[this.part.label ?? 'recommendation'] ?? 'recommendation';
  }

  private entry(
    word: StatementWord,
    text: string,
    below: MissionEntry['body'] & object,
    lead = '',
  ): MissionEntry {
    const named = [this.led, this.addressed, this.headed].find(names => names.length > 0) ?? [];
    return statementEntry(word, text, below, this.context, { named, lead });
  }
}
