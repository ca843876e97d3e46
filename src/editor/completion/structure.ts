/** What may follow in the structure of an entry, read from the grammar. */
import { AstUtils, GrammarAST, type LangiumDocument } from 'langium';
import { findNextFeatures, type LangiumServices, type NextFeature } from 'langium/lsp';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { MARKINGS } from '../../domain/marking.ts';
import { isAttributeWord } from '../../lexicon/words.ts';
import { type Entry, isUpdate, type MissionFile } from '../../syntax/generated/ast.ts';
import { helpFor } from '../word-help.ts';
import { candidates, likelyItems, tagItems } from './names.ts';
import type { Offer } from './offer.ts';
import type { Place } from './place.ts';
import { codeItems, dateItems, goalItems, phraseItems, timeItems } from './values.ts';

/** A word, and the names and phrases that stand behind it already. */
const LIST_BEGUN = /([\p{L}-]+)[ \t]+(?:(?:"[^"]*"|[^\s,"]+)[ \t]*,[ \t]*)*$/u;

/** Offers the attributes that the entry lacks, and the values of the one that is begun. */
export function structureItems(
  services: LangiumServices,
  document: LangiumDocument<MissionFile>,
  { before, after, start }: Extract<Place, { kind: 'structure' }>,
): Offer[] {
  const line = `${before} ${after}`;
  const [entry] = services.parser.LangiumParser.parse<MissionFile>(line).value.entries;
  const features = featuresAfter(services, before);
  const properties = new Set(features.map(({ property }) => property));
  // Where the grammar waits for the value of one property, that value is offered even if there is one further on.
  const isValue = properties.size === 1 && !properties.has(undefined);
  const given = isValue ? new Set<string>() : propertiesGiven(entry);
  const around = {
    type: entry?.$type ?? '',
    entry,
    line,
    mission: /([^\s.,]+)\.$/.exec(before)?.[1],
    word: LIST_BEGUN.exec(before)?.[1],
    offset: start,
  };
  const offers = features
    .filter(feature => !isNameWord(feature) && !propertiesOf(feature).some(name => given.has(name)))
    .flatMap(feature => offersFor(feature, services, document, around));
  const once = [...new Map(offers.map(offer => [offer.label, offer])).values()];
  return once.sort((a, b) => rank(a) - rank(b));
}

/** A wall of tags would hide the few words that the language has; few entries are marked. */
function rank({ label }: Offer): number {
  if (label.startsWith('#')) return 2;
  return MARKINGS.some(marking => marking === label) ? 1 : 0;
}

/** What the grammar allows after the beginning of a line. */
function featuresAfter({ parser }: LangiumServices, before: string): NextFeature[] {
  const { tokens, tokenIndex, elementStack } = parser.CompletionParser.parse(before);
  return findNextFeatures([elementStack.map(feature => ({ feature }))], tokens.slice(tokenIndex));
}

/** The properties that an entry sets; it may have as many tags as it likes. */
function propertiesGiven(entry: Entry | undefined): Set<string> {
  const isSet = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);
  return new Set(
    Object.entries(entry ?? {})
      .filter(([name, value]) => name !== 'tags' && isSet(value))
      .map(([name]) => name),
  );
}

/** True for a keyword in the place of a name, which the grammar accepts; names are not offered so. */
function isNameWord({ feature }: NextFeature): boolean {
  const rule = AstUtils.getContainerOfType(feature, GrammarAST.isParserRule);
  return GrammarAST.isKeyword(feature) && (rule?.name === 'Id' || rule?.name === 'FindingId');
}

/** The properties that a feature would set: its own, or those of the values that follow a keyword. */
function propertiesOf({ feature, property }: NextFeature): string[] {
  if (property !== undefined) return [property];
  const group = AstUtils.getContainerOfType(feature, GrammarAST.isGroup);
  const assignments = group ? AstUtils.streamAllContents(group).filter(GrammarAST.isAssignment) : [];
  return [...assignments].map(assignment => assignment.feature);
}

interface Around {
  /** The kind of entry, as the parser sees it. */
  readonly type: string;
  /** The entry, as far as it is written. */
  readonly entry: Entry | undefined;
  readonly line: string;
  readonly mission: string | undefined;
  /** The word whose names are listed. */
  readonly word: string | undefined;
  readonly offset: number;
}

function offersFor(
  next: NextFeature,
  services: LangiumServices,
  document: LangiumDocument<MissionFile>,
  { type, entry, line, mission, word, offset }: Around,
): Offer[] {
  const { feature } = next;
  if (GrammarAST.isKeyword(feature)) {
    if (feature.value === '#') return tagItems(services, document, { mark: '#', offset });
    return /\p{L}/u.test(feature.value) ? [wordItem(feature.value, next)] : [];
  }
  const property =
    AstUtils.getContainerOfType(feature, GrammarAST.isAssignment)?.feature ?? next.property ?? '';
  if (GrammarAST.isCrossReference(feature)) {
    if (property === 'tags') return tagItems(services, document, { offset });
    const rule = AstUtils.getContainerOfType(feature, GrammarAST.isParserRule);
    const holder = rule && !rule.fragment ? rule.name : type;
    const found = candidates(services, document, {
      ...{ type: holder, property, mission },
      updated: isUpdate(entry) ? entry.about?.mission?.$refText : undefined,
    });
    const written = new Set(line.split(/[\s,]+/));
    return likelyItems(
      services,
      document,
      found.filter(({ name }) => !written.has(name)),
      { property, type, word },
    );
  }
  if (!GrammarAST.isRuleCall(feature)) return [];
  // A goal is written like a year, `6`, and a target like another word, `6.b`: both are offered for the first.
  if (AstUtils.getContainerOfType(feature, GrammarAST.isParserRule)?.name === 'Goal') {
    return feature.rule.$refText === 'DATE' ? goalItems() : [];
  }
  switch (feature.rule.$refText) {
    case 'DATE':
      return dateItems(document.parseResult.value, property);
    case 'TIME':
      return timeItems();
    case 'STRING':
      return phraseItems(document.parseResult.value, property, next.type !== undefined);
    default:
      return codeItems({ property, file: document.parseResult.value, entry }, services);
  }
}

function wordItem(word: string, { property }: NextFeature): Offer {
  const help = helpFor(word);
  const isAttribute = property === undefined && isAttributeWord(word);
  return {
    label: word,
    kind: isAttribute ? CompletionItemKind.Property : CompletionItemKind.EnumMember,
    ...(help ? { detail: help.says } : {}),
    ...(isAttribute && help?.example ? { documentation: help.example } : {}),
    // What wants a value brings the blank before it; after a value, the author decides whether the colon follows.
    insertText: isAttribute ? `${word} ` : word,
  };
}
