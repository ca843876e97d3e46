/** Completion: what may be written at the cursor, in the words of the grammar and with the names that are known. */
import type { LangiumDocument } from 'langium';
import type { CompletionProvider, LangiumServices } from 'langium/lsp';
import type { CompletionList, CompletionParams, Range } from 'vscode-languageserver';
import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import { isDate } from '../../domain/dates.ts';
import { flat } from '../../lexicon/flat.ts';
import { RULES } from '../../rules/index.ts';
import { summaryOf } from '../../rules/rule.ts';
import { DEFAULTS, templates } from '../../rules/template/templates.ts';
import type { MissionFile } from '../../syntax/generated/ast.ts';
import { rangeIn } from '../../syntax/ranges.ts';
import type { Client } from '../client.ts';
import { entryItems } from './margin.ts';
import { mentionItems } from './names.ts';
import type { Offer } from './offer.ts';
import { type Place, placeAt } from './place.ts';
import { structureItems } from './structure.ts';

/** Offers nothing inside prose but mentions. */
export class MissionReportCompletionProvider implements CompletionProvider {
  readonly completionOptions = { triggerCharacters: ['#', '@', ' ', '.', '/'] };

  constructor(
    private readonly services: LangiumServices,
    private readonly client: Client,
  ) {}

  async getCompletion(
    document: LangiumDocument,
    { position, context }: CompletionParams,
  ): Promise<CompletionList> {
    const { textDocument } = document;
    const place = placeAt(
      textDocument.getText(),
      textDocument.offsetAt(position),
      this.services.parser.Lexer,
    );
    // The edit ends at the cursor; otherwise it would delete what the author types while the list is open.
    const range = { start: textDocument.positionAt(place.start), end: position };
    const word = textDocument.getText(range);
    const isIndented = place.kind === 'margin' && place.indent !== undefined;
    // Blanks typed there are no question.
    const isAsked = !isIndented || context?.triggerCharacter !== ' ';
    const offers = isAsked ? this.offersAt(place, word, document as LangiumDocument<MissionFile>) : [];
    const whole = this.client.replacesBehind ? wholeTag(place, word, range, offers) : undefined;
    const items = (place.kind === 'structure' ? instead(word, offers) : offers).map((offer, i) => ({
      ...offer,
      ...this.goOn(offer),
      sortText: String(i).padStart(5, '0'),
      textEdit: {
        newText: offer.insertText ?? offer.label,
        ...(whole ? { insert: range, replace: whole } : { range }),
      },
      ...(place.kind === 'margin' && this.toMargin(place, document)),
    }));
    // Which of its names an entry is looked for by is known once one is begun; among prose it must go on as one.
    return { isIncomplete: place.kind === 'margin' && (word === '' || isIndented), items };
  }

  private offersAt(place: Place, word: string, document: LangiumDocument<MissionFile>): readonly Offer[] {
    switch (place.kind) {
      case 'margin': {
        const words = entryItems(document, place.start, word);
        const all = [...words, ...templateItems(words)];
        if (place.indent === undefined) return all;
        return all.filter(({ label, filterText = label }) => flat(filterText).startsWith(flat(word)));
      }
      case 'structure':
        return structureItems(this.services, document, place);
      case 'mention':
        return mentionItems(this.services, document, place.mission);
      case 'allow':
        return RULES.filter(({ from }) => from !== 'always').map(({ code }) => ({
          label: code,
          detail: summaryOf(code),
          insertText: `${code}: `,
        }));
      case 'prose':
        return [];
    }
  }

  /** Takes the indentation from before an entry, in the same step. */
  private toMargin({ indent, start }: Place & { kind: 'margin' }, { textDocument }: LangiumDocument) {
    if (indent === undefined) return {};
    const range = rangeIn(textDocument, { start: indent, end: start });
    return { additionalTextEdits: [{ range, newText: '' }] };
  }

  /** Opens the list again after a word that needs a value or a mission that needs an entry, where the client can do so. */
  private goOn({ insertText = '' }: Offer): Pick<Offer, 'command'> {
    return this.client.runsCommands && /[^:] $|\.$/.test(insertText)
      ? { command: { title: '', command: 'editor.action.triggerSuggest' } }
      : {};
  }
}

/** The range of the tag around the cursor; undefined where it is none of those that are offered, but the beginning of one. */
function wholeTag(
  place: Place,
  word: string,
  { start, end }: Range,
  offers: readonly Offer[],
): Range | undefined {
  if (place.kind !== 'structure' || !place.before.endsWith('#') || place.rest === '') return undefined;
  if (!offers.some(({ label }) => label === word + place.rest)) return undefined;
  return { start, end: { ...end, character: end.character + place.rest.length } };
}

/** Offers the templates that begin with one of the words that may stand here, and what silences a check. */
function templateItems(words: readonly Offer[]): Offer[] {
  const fits = (prefix: string) =>
    prefix.startsWith('//') || words.some(({ label }) => prefix === label || prefix.startsWith(`${label}-`));
  const fitting = templates().filter(({ prefix }) => fits(prefix));
  return fitting.map(({ title, prefix, description, body }) => ({
    label: prefix,
    labelDetails: { description: title },
    kind: CompletionItemKind.Snippet,
    detail: description,
    insertText: body,
    insertTextFormat: InsertTextFormat.Snippet,
  }));
}

/**
 * The offers, of which a list shows those that go on from `word`. Where the word is whole, or left by a template, all of
 * them are shown; what stands there comes first, so that nothing changes unless another is chosen.
 */
function instead(word: string, offers: readonly Offer[]): readonly Offer[] {
  const same = offers.find(({ label }) => label === word);
  if (!same && !isDate(word) && !DEFAULTS.names.has(word)) return offers;
  const there = same ?? (isDate(word) ? { label: word, kind: CompletionItemKind.Value } : undefined);
  const all = [...(there ? [there] : []), ...offers.filter(offer => offer !== same)];
  return all.map(offer => ({ ...offer, filterText: word }));
}
