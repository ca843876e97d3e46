/** Cards about the words of a report, and about what it takes over from a house pack. */
import type { LangiumCoreServices, LeafCstNode } from 'langium';
import { editorText } from '../../messages/editor.ts';
import { quoted } from '../../messages/lists.ts';
import { settingsOf } from '../../rules/project-settings.ts';
import type { MissionFile } from '../../syntax/generated/ast.ts';
import * as ast from '../../syntax/generated/ast.ts';
import { acronymOf } from '../../terminology/acronyms.ts';
import { wordedPassagesOf } from '../../terminology/own-prose.ts';
import { packOf, packTitle } from '../../terminology/packs.ts';
import {
  languageOf,
  meaningOf,
  type ReportVocabulary,
  vocabularyOf,
} from '../../terminology/report-vocabulary.ts';
import { sensesIn } from '../../terminology/senses.ts';
import type { Designation } from '../../terminology/vocabulary.ts';
import { countOf } from '../counted.ts';
import { helpFor } from '../word-help.ts';
import { asTyped, line } from './markdown.ts';

/** What the acronym or the designation at an offset of the prose is; nothing for any other word. */
export function wordAt(file: MissionFile, offset: number, services: LangiumCoreServices): string[] {
  for (const { passage, words } of wordedPassagesOf(file)) {
    const index = passage.indexAt(offset);
    if (index === undefined) continue;
    const vocabulary = vocabularyFor(file, services);
    // A designation stands behind the phrase that holds it.
    const found = sensesIn(file, vocabulary).findLast(
      ({ worded, start, end }) => worded.passage === passage && start <= index && index <= end,
    );
    if (found && 'designation' in found.value) return [designationCard(found.value.designation, vocabulary)];
    const word = words.find(({ start, end }) => start <= index && index <= end);
    const acronym = word && acronymOf(word.text);
    const told = acronym === undefined ? undefined : meaningOf(acronym, vocabulary);
    return told ? [`**${asTyped(acronym ?? '')}**: ${asTyped(line(told.meaning, told.owner))}`] : [];
  }
  return [];
}

/** What a name is that stands for something of a house pack: the pack itself, or a designation in it. */
export function takenOver(
  { astNode, text }: LeafCstNode,
  file: MissionFile,
  services: LangiumCoreServices,
): string[] {
  if (ast.isStyle(astNode) && astNode.pack === text) return packCard(text, file, services);
  if ((ast.isDisclaimer(astNode) || ast.isAvoid(astNode)) && astNode.about === text) {
    const vocabulary = vocabularyFor(file, services);
    return vocabulary.vocabulary.designations
      .filter(({ name }) => name === text)
      .map(designation => designationCard(designation, vocabulary));
  }
  return [];
}

function vocabularyFor(file: MissionFile, services: LangiumCoreServices): ReportVocabulary {
  return vocabularyOf(file, services, { style: settingsOf(services, file.$document?.uri).style });
}

function packCard(name: string, file: MissionFile, services: LangiumCoreServices): string[] {
  const language = languageOf(file);
  const from = file.$document?.uri;
  const title = packTitle(name, language, services, from);
  if (title === undefined) return [];
  const { designations, terms, confusables, abbreviations } = packOf(name, language, services, from);
  const facts = line(
    countOf('count.designations', designations.length),
    countOf('count.terms', terms.length),
    countOf('count.confusables', confusables.length),
    countOf('count.abbreviations', abbreviations.size),
  );
  const head = line(`**${asTyped(title)}**`, editorText('card.pack'), asTyped(name));
  return [`${head}\n- ${facts || editorText('card.pack-empty', { language })}`];
}

function designationCard(designation: Designation, { vocabulary }: ReportVocabulary): string {
  const { name, wanted, short, avoided, mode, from, until, origin } = designation;
  const disclaimer = name === undefined ? undefined : vocabulary.disclaimers.get(name);
  const facts = [
    line(
      mode && helpFor(mode)?.says,
      from && editorText('card.from', { day: from }),
      until && editorText('card.until', { day: until }),
    ),
    short.length > 0 ? editorText('card.short', { forms: inQuotes(short) }) : '',
    avoided.length > 0 ? editorText('card.not', { forms: inQuotes(avoided) }) : '',
    disclaimer === undefined ? '' : editorText('card.disclaimer', { text: asTyped(disclaimer) }),
    [origin.owner, origin.text].flatMap(part => (part ? asTyped(part) : [])).join(': '),
  ];
  const head = line(`**${asTyped(wanted)}**`, editorText('card.designation'));
  return [head, ...facts.filter(fact => fact !== '').map(fact => `- ${fact}`)].join('\n');
}

function inQuotes(forms: readonly string[]): string {
  return forms.map(form => quoted(asTyped(form))).join(', ');
}
