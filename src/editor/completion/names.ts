/** Names that can be written, each with what it stands for. */
import type { AstNode, AstNodeDescription, LangiumCoreServices, LangiumDocument } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { lineAround } from '../../domain/lines.ts';
import { kindOfType } from '../../lexicon/entry-kinds.ts';
import { editorText } from '../../messages/editor.ts';
import type { MissionFile } from '../../syntax/generated/ast.ts';
import * as ast from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { pillarOf } from '../../syntax/tags.ts';
import { NameDescription } from '../../workspace/descriptions.ts';
import { entryAt } from '../actions/entry-at.ts';
import { fittingTags } from '../fitting-tags.ts';
import { isStillOpen } from '../followed-up.ts';
import { entryBehind, sortOf, titleOf } from '../named-entries.ts';
import { inLikelyOrder, type Slot } from './likely.ts';
import type { Offer } from './offer.ts';

/** A reference as it would be made at the cursor. */
export interface Wanted {
  /** The kind of node that holds the reference, and the property that it is. */
  readonly type: string;
  readonly property: string;
  /** The mission before the dot, for `mission.name`. */
  readonly mission?: string | undefined;
  /** The mission whose names an update sees besides, where the reference stands in one. */
  readonly updated?: string | undefined;
}

/** The names that the reference could be to, in the order in which they are declared. */
export function candidates(
  { references }: LangiumCoreServices,
  document: LangiumDocument<MissionFile>,
  { type, property, mission, updated }: Wanted,
): AstNodeDescription[] {
  const file = document.parseResult.value;
  const update = { $type: ast.Update.$type, $container: file, about: { mission: { $refText: updated } } };
  const container: AstNode & { mission?: { $refText: string } } = {
    $type: type,
    $container: updated === undefined ? file : update,
    ...(mission === undefined ? {} : { mission: { $refText: mission } }),
  };
  const reference = { $refText: '', ref: undefined };
  return references.ScopeProvider.getScope({ container, property, reference }).getAllElements().toArray();
}

function nameItems(services: LangiumCoreServices, found: readonly AstNodeDescription[]): Offer[] {
  return found.map(description => nameItem(services, description));
}

/** Offers names in the order in which they are likely, and says which are of another programme. */
export function likelyItems(
  services: LangiumCoreServices,
  document: LangiumDocument<MissionFile>,
  found: readonly AstNodeDescription[],
  slot: Slot,
): Offer[] {
  const likely = inLikelyOrder(services, document, found, slot);
  const items = likely.map(({ description, isForeign }) => {
    const item = nameItem(services, description);
    return isForeign
      ? { ...item, detail: editorText('offer.other-programme', { sort: item.detail ?? '' }) }
      : item;
  });
  if (slot.property !== 'mission') return items;
  const missions = likely.flatMap(({ description, isForeign }) => (isForeign ? [] : description.name));
  return [
    ...missions.slice(0, MOST_MISSIONS).flatMap(mission => entriesOf(mission, services, document, slot.type)),
    // What is followed is an entry of the mission.
    ...items.map(item => ({ ...item, insertText: `${item.label}.` })),
  ];
}

/** The entries of so many earlier missions are offered at once. */
const MOST_MISSIONS = 3;

/** The entries of a mission that an entry of the same kind can follow, or an update can be about. */
function entriesOf(
  mission: string,
  services: LangiumCoreServices,
  document: LangiumDocument<MissionFile>,
  kind: string,
): Offer[] {
  const found = candidates(services, document, { type: 'Elsewhere', property: 'target', mission });
  const fitting =
    kind === ast.Update.$type ? openFirst(found, services) : found.filter(({ type }) => type === kind);
  return nameItems(services, fitting).map(item => ({ ...item, label: `${mission}.${item.label}` }));
}

/** What an update may be about, what is still open first. */
function openFirst(
  found: readonly AstNodeDescription[],
  services: LangiumCoreServices,
): readonly AstNodeDescription[] {
  const isOpen = (description: AstNodeDescription) => {
    const entry = entryBehind(services, description);
    return entry !== undefined && ast.isFollowed(entry) && isStillOpen(entry, services);
  };
  const open = new Set(found.filter(isOpen));
  return [...open, ...found.filter(description => !open.has(description))];
}

function nameItem(services: LangiumCoreServices, description: AstNodeDescription): Offer {
  return {
    label: description.name,
    kind: iconOf(description),
    ...introduction(services, description),
  };
}

function iconOf({ type }: AstNodeDescription): CompletionItemKind {
  const icon = kindOfType(type)?.icon ?? 'String';
  return icon === 'String' ? CompletionItemKind.Reference : CompletionItemKind[icon];
}

function introduction(services: LangiumCoreServices, description: AstNodeDescription): Partial<Offer> {
  // There may be thousands of missions: the index has their titles, so that no report is parsed for them.
  if (description instanceof NameDescription && description.title !== undefined) {
    const title = description.title || description.name;
    return { labelDetails: { description: title }, detail: description.type.toLowerCase() };
  }
  const entry = entryBehind(services, description);
  return entry ? { labelDetails: { description: titleOf(entry) }, detail: sortOf(entry) } : {};
}

export function mentionItems(
  services: LangiumCoreServices,
  document: LangiumDocument<MissionFile>,
  mission: string | undefined,
): Offer[] {
  const found = candidates(services, document, { type: 'Mention', property: 'target', mission });
  return nameItems(services, found);
}

/** Offers pillars with their themes, those that fit the entry first, each with how often the file uses it. */
export function tagItems(
  services: LangiumCoreServices,
  document: LangiumDocument<MissionFile>,
  { mark = '', offset }: { readonly mark?: '' | '#'; readonly offset: number },
): Offer[] {
  const uses = countTags(document.parseResult.value);
  const found = candidates(services, document, { type: 'Finding', property: 'tags' });
  const entries = found.flatMap(description => entryBehind(services, description) ?? []);
  const pillars = entries.filter(ast.isPillar);
  const themes = entries.filter(ast.isTheme);
  const inOrder = pillars.flatMap(pillar => [pillar, ...themes.filter(theme => pillarOf(theme) === pillar)]);
  const here = entryAt(document.parseResult.value, offset);
  // A line that can't be read yet still counts to the entry above.
  const line = lineAround(document.textDocument.getText(), offset);
  const isRead = here !== undefined && (here.$cstNode?.offset ?? 0) >= line.start;
  const fitting = isRead && proseOf(here).title.text !== '' ? fittingTags(services, document, here) : [];
  const ranked = fitting.map(({ name }) => name);
  const unproven = new Set(fitting.filter(({ isEvident }) => !isEvident).map(({ name }) => name));
  const byFit = [...new Set([...inOrder, ...themes])].sort(
    (a, b) => placeIn(ranked, a.name) - placeIn(ranked, b.name),
  );
  return byFit.map(entry => {
    const pillar = ast.isTheme(entry) ? pillarOf(entry) : undefined;
    const count = uses.get(entry.name) ?? 0;
    const detail = pillar
      ? editorText('offer.theme', { pillar: pillar.name, count })
      : editorText('offer.tag', { sort: sortOf(entry), count });
    return {
      label: mark + entry.name,
      kind: CompletionItemKind.EnumMember,
      labelDetails: { description: titleOf(entry) },
      detail: unproven.has(entry.name) ? editorText('tag.unproven', { offer: detail }) : detail,
    };
  });
}

/** Whatever is not ranked stands behind what is. */
function placeIn(ranked: readonly string[], name: string): number {
  const place = ranked.indexOf(name);
  return place < 0 ? ranked.length : place;
}

function countTags({ entries }: MissionFile): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    for (const { $refText } of 'tags' in entry ? entry.tags : []) {
      counts.set($refText, (counts.get($refText) ?? 0) + 1);
    }
  }
  return counts;
}
