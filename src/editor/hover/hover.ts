/** Hover: a card for a name, a sentence for a word of the language, a rule's purpose for a problem. */
import {
  CstUtils,
  GrammarAST,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type LeafCstNode,
} from 'langium';
import type { HoverProvider, LangiumServices } from 'langium/lsp';
import type { Diagnostic, Hover, HoverParams } from 'vscode-languageserver';
import { entryWord } from '../../lexicon/words.ts';
import { editorText } from '../../messages/editor.ts';
import { languageName } from '../../messages/texts.ts';
import { UPDATE_COMMAND } from '../../protocol/report.ts';
import { RULES } from '../../rules/index.ts';
import { summaryOf } from '../../rules/rule.ts';
import { earlierNameIn } from '../../rules/update/newest-name.ts';
import { attributesOf } from '../../syntax/attributes.ts';
import { fileOf } from '../../syntax/file-of.ts';
import {
  type Entry,
  isEntry,
  isFollowed,
  isLanguage,
  type MissionFile,
  type Update,
} from '../../syntax/generated/ast.ts';
import { touches } from '../../syntax/ranges.ts';
import { authorsOf, changingIn, dayOf, type Thing } from '../../syntax/updates.ts';
import { Things } from '../../workspace/updates-on.ts';
import { keyForUpdate } from '../actions/add-update.ts';
import type { Client } from '../client.ts';
import { historyOf } from '../followed-up.ts';
import { titleOf } from '../named-entries.ts';
import { helpFor, helpForEntry, type WordHelp } from '../word-help.ts';
import { cardOf } from './card.ts';
import { asTyped, line, sample } from './markdown.ts';
import { partyNames } from './party-names.ts';
import { takenOver, wordAt } from './terminology.ts';

/** Says nothing about words of prose but what an acronym or a designation is. */
export class MissionReportHoverProvider implements HoverProvider {
  constructor(
    private readonly services: LangiumServices,
    private readonly client: Pick<Client, 'runsCommands'>,
  ) {}

  getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {
    const root = document.parseResult.value.$cstNode;
    const offset = document.textDocument.offsetAt(position);
    const leaf =
      root &&
      CstUtils.findDeclarationNodeAtOffset(root, offset, this.services.parser.GrammarConfig.nameRegexp);
    const file = fileOf(document);
    const named = leaf ? this.about(leaf, file) : [];
    const about = named.length > 0 ? named : wordAt(file, offset, this.services);
    const here = { start: position, end: position };
    const problems = (document.diagnostics ?? []).filter(({ range }) => touches(range, here)).map(pageOf);
    const parts = [...about, ...new Set(problems)].filter(part => part !== '');
    if (parts.length === 0) return undefined;
    const contents = { kind: 'markdown' as const, value: parts.join('\n\n---\n\n') };
    return named.length > 0 && leaf ? { contents, range: leaf.range } : { contents };
  }

  private about(leaf: LeafCstNode, here: MissionFile): string[] {
    const [target] = this.services.references.References.findDeclarations(leaf);
    if (isEntry(target)) return [cardOf(target, here), ...this.since(target)];
    const taken = takenOver(leaf, here, this.services);
    if (taken.length > 0) return taken;
    if (isLanguage(leaf.astNode) && leaf.astNode.code === leaf.text)
      return [`**${languageName(leaf.text) ?? leaf.text}**`];
    if (!GrammarAST.isKeyword(leaf.grammarSource)) return [];
    const word = entryWord(leaf.tokenType.name);
    if (!word) return [explain(helpFor(leaf.text))];
    const entry = isEntry(leaf.astNode)
      ? [cardIfNumbered(leaf.astNode, here), ...this.since(leaf.astNode)]
      : [];
    return [...entry, explain(helpForEntry(word))];
  }

  /** What has been said of an entry since it was issued, and where more of it is said. */
  private since(entry: Entry): readonly string[] {
    const link = this.client.runsCommands ? updateLink(entry) : undefined;
    return [...historyCard(entry, this.services), ...(link === undefined ? [] : [link])];
  }
}

/** The entry word of what belongs to a chain stands for it, because most findings have no name to point at. */
function cardIfNumbered(entry: Entry, here: MissionFile): string {
  return ['Finding', 'Recommendation', 'Action'].includes(entry.$type) ? cardOf(entry, here) : '';
}

/** *Update…*, as a link that a client runs; undefined where the entry can have none. */
function updateLink(entry: Entry): string | undefined {
  const document = entry.$container.$document;
  if (!document || keyForUpdate(entry) === undefined) return undefined;
  const position = document.textDocument.positionAt(entry.$cstNode?.offset ?? 0);
  const place = encodeURIComponent(JSON.stringify([document.uri.toString(), position]));
  return `[${editorText('update.begin')}](command:${UPDATE_COMMAND}?${place})`;
}

function explain(help: WordHelp | undefined): string {
  if (!help) return '';
  const { says, example } = help;
  return example ? `${says}\n\n${sample(example)}` : says;
}

/** What the rule behind a problem asks for, and how to silence it. */
function pageOf({ code, codeDescription }: Diagnostic): string {
  const rule = RULES.find(known => known.code === code);
  if (!rule) return '';
  const link = codeDescription ? ` [${editorText('hover.read-more')}](${codeDescription.href})` : '';
  const silence =
    rule.from === 'always'
      ? ''
      : `\n\n${editorText('hover.allow')}\n\n${sample(editorText('hover.allow.example', { rule: rule.code }))}`;
  return `**${rule.code}**: ${summaryOf(rule.code)}${link}${silence}`;
}

/** A line for each update, the newest first; nothing where there is none. */
function historyCard(
  entry: Entry,
  services: { readonly shared: LangiumSharedCoreServices },
): readonly string[] {
  if (!isFollowed(entry)) return [];
  const thing = new Things(services).of(entry);
  const lines = historyOf(thing)
    .toReversed()
    .map(update => said(update, thing));
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function said(update: Update, thing: Thing): string {
  const by =
    update.by.length > 0
      ? partyNames(update.by)
      : authorsOf(update)
          .map(({ name }) => name)
          .join(', ');
  const words = update.$cstNode?.root.fullText ?? '';
  const changed = new Set<string>(Object.keys(changingIn(update)));
  const attributes = attributesOf(update)
    .filter(({ name }) => changed.has(name))
    .map(({ start, end }) => asTyped(words.slice(start, end)));
  const told = editorText('card.update', {
    when: line(dayOf(update), by),
    said: line(...attributes, asTyped(titleOf(update))),
  });
  return `- ${line(told, asTyped(earlierNameIn(update, thing) ?? ''))}`;
}
