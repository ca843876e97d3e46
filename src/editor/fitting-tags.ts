import type { LangiumCoreServices, LangiumDocument } from 'langium';
import { subjectOf } from '../rules/tag-fit/subject.ts';
import { provenBy, type TaggedFinding, taggedFinding, taggedIn } from '../rules/tag-fit/tagged.ts';
import { rankedTags } from '../rules/tag-fit/tags-by-fit.ts';
import { fileOf } from '../syntax/file-of.ts';
import type { Entry } from '../syntax/generated/ast.ts';
import { pillarsOver } from '../syntax/headers.ts';
import { indexOf } from '../workspace/index-manager.ts';
import { newestFirst } from './completion/likely.ts';

/** So many other reports of the programme show what its tags are used for. */
const MOST_REPORTS = 30;

/** A tag that is offered; nothing speaks for one that is not evident. */
export interface FittingTag {
  readonly name: string;
  readonly isEvident: boolean;
}

/** The pillars and themes that the entry may have, the most fitting first. */
export function fittingTags(
  services: LangiumCoreServices,
  document: LangiumDocument,
  entry: Entry,
): readonly FittingTag[] {
  const file = fileOf(document);
  const [pillar] = pillarsOver(file);
  if (!pillar) return [];
  const tagged = provenBy([...taggedIn(file), ...taggedBeside(services, document)]);
  return rankedTags(pillar.$container, subjectOf(entry), tagged).map(({ tag: { name }, isEvident }) => ({
    name,
    isEvident,
  }));
}

/** The tagged findings of the newest other reports under the same programme. */
function taggedBeside(services: LangiumCoreServices, { uri }: LangiumDocument): readonly TaggedFinding[] {
  const { workspace } = services.shared;
  const index = indexOf(services.shared);
  const under = index.namesIn(uri)?.under;
  if (under === undefined) return [];
  return [...index.shared('mission', uri).values()]
    .filter(({ documentUri }) => index.namesIn(documentUri)?.under === under)
    .filter(({ documentUri }) => documentUri.toString() !== uri.toString())
    .sort((a, b) => newestFirst(a.name, b.name))
    .slice(0, MOST_REPORTS)
    .flatMap(({ documentUri }) => {
      const document = workspace.LangiumDocuments.getDocument(documentUri);
      return document ? taggedInText(services, document) : [];
    });
}

const read = new WeakMap<
  LangiumDocument,
  { readonly text: string; readonly findings: readonly TaggedFinding[] }
>();

/** Read from the text, so that no tree comes back for it that is not in memory. */
function taggedInText({ parser }: LangiumCoreServices, document: LangiumDocument): readonly TaggedFinding[] {
  const text = document.textDocument.getText();
  const known = read.get(document);
  if (known?.text === text) return known.findings;
  const findings: TaggedFinding[] = [];
  let tags: string[] | undefined;
  let isTag = false;
  for (const { image, tokenType } of parser.Lexer.tokenize(text).tokens) {
    if (tokenType.name === 'finding' && tags === undefined) tags = [];
    else if (tokenType.name === 'BODY') {
      if (tags && tags.length > 0) findings.push(taggedFinding(tags, image, ''));
      tags = undefined;
    } else if (isTag) tags?.push(image);
    isTag = image === '#';
  }
  read.set(document, { text, findings });
  return findings;
}
