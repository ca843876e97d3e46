/** *Declare organization “X”*, on a body that is named in quotes. */
import type { LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { ACRONYM } from '../../import/organizations.ts';
import { idOf, NameIds } from '../../lexicon/free-names.ts';
import { editorText } from '../../messages/editor.ts';
import { declareParty } from '../../rules/declare.ts';
import { spanOf } from '../../rules/places.ts';
import { fileOf } from '../../syntax/file-of.ts';
import type { Entry, MissionFile } from '../../syntax/generated/ast.ts';
import { isParticipant, isPerson } from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import { structureText } from '../../syntax/prose.ts';
import { indexOf } from '../../workspace/index-manager.ts';
import type { ActionMaker } from '../code-actions.ts';
import { candidates } from '../completion/names.ts';
import { entryBehind, titleOf } from '../named-entries.ts';
import { entryAt } from './entry-at.ts';
import { textAction } from './text-action.ts';

/**
 * Gives the body an entry, and puts the name of that entry wherever the report quotes the body as a party. Where one that
 * can be referred to is already called so, the report refers to it.
 */
export function declareOrganization(services: LangiumServices): ActionMaker {
  return (document, { range }) => {
    const file = fileOf(document);
    const offset = document.textDocument.offsetAt(range.start);
    const entry = entryAt(file, offset);
    const here = entry && bodiesIn(entry).find(({ span }) => span.start <= offset && offset <= span.end);
    if (!here || here.title === '') return [];
    const { title } = here;
    const quoted = file.entries.flatMap(bodiesIn).filter(body => body.title === title);
    const replaceBy = (name: string) => quoted.map(({ span }) => ({ span, text: name }));
    const declared = declaredAs(title, document, services);
    const kind = 'refactor.extract';
    if (declared !== undefined) {
      const action = editorText('action.refer-to-organization', { title, name: declared });
      return [textAction(document, { title: action, kind, edits: replaceBy(declared) })];
    }
    const name = freeName(title, document, services);
    if (name === undefined) return [];
    const edits = [...declareParty(file, 'organization', name, title).edits, ...replaceBy(name)];
    const action = editorText('action.declare-organization', { title });
    return [textAction(document, { title: action, kind, edits })];
  };
}

interface Body {
  readonly title: string;
  readonly span: Span;
}

function bodiesIn(entry: Entry): readonly Body[] {
  const parties = [
    ...('with' in entry ? entry.with : []),
    ...('to' in entry && Array.isArray(entry.to) ? entry.to : []),
    ...('by' in entry ? entry.by : []),
    ...('owner' in entry ? entry.owner : []),
  ];
  return [
    ...parties.flatMap(({ text, $cstNode }) =>
      text === undefined ? [] : [{ title: text.trim(), span: spanOf($cstNode) }],
    ),
    ...(isParticipant(entry) || isPerson(entry) ? employersIn(entry) : []),
  ];
}

/** After `of` stands a name and no quote, so that what is quoted there is no part of the syntax tree. */
function employersIn(entry: Entry): readonly Body[] {
  return [...structureText(entry).matchAll(/(?<=\sof\s+)(?:"([^"]*)"|“([^”]*)”|«([^»]*)»)/g)].map(match => {
    const start = (entry.$cstNode?.offset ?? 0) + match.index;
    return {
      title: (match[1] ?? match[2] ?? match[3] ?? '').trim(),
      span: { start, end: start + match[0].length },
    };
  });
}

/** The name of a party that the report can refer to and that has this title. */
function declaredAs(title: string, document: LangiumDocument, services: LangiumServices): string | undefined {
  const parties = candidates(services, document as LangiumDocument<MissionFile>, PARTY);
  return parties.find(description => {
    const entry = entryBehind(services, description);
    return description.name === title || (entry && titleOf(entry).toLowerCase() === title.toLowerCase());
  })?.name;
}

const PARTY = { type: 'PartyName', property: 'party' };

/** The acronym that the phrase is or ends with, or else its words; numbered on where that is taken. */
function freeName(title: string, document: LangiumDocument, services: LangiumServices): string | undefined {
  const ids = new NameIds();
  const own = indexOf(services.shared).namesIn(document.uri)?.declared.keys() ?? [];
  const seen = candidates(services, document as LangiumDocument<MissionFile>, PARTY);
  for (const name of new Set([...own, ...seen.map(party => party.name)])) ids.take(name);
  const [acronym] = [title, /\(([^()]+)\)$/.exec(title)?.[1] ?? ''].filter(words => ACRONYM.test(words));
  const name = acronym ?? idOf(title);
  return name === undefined ? undefined : ids.take(name);
}
