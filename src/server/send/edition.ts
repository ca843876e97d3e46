/** A report as the edition in which it is issued: its day, its names, what is left to correct, and what is written. */
import { type LangiumDocument, UriUtils } from 'langium';
import manifest from '../../../package.json' with { type: 'json' };
import { toBase64 } from '../../base/base64.ts';
import { textEdits } from '../../editor/actions/text-action.ts';
import { today } from '../../editor/clock.ts';
import type { EditorServices } from '../../editor/module.ts';
import { editionName } from '../../lexicon/file-endings.ts';
import { editorText } from '../../messages/editor.ts';
import type { SendChoice, SendItem, SendList, SendParams } from '../../protocol/send.ts';
import { type Edition, readEdition, writeEdition } from '../../publish/edition-file.ts';
import { type Issue, issue } from '../../publish/issue.ts';
import { entriesOf } from '../../syntax/entries.ts';
import { fileOf } from '../../syntax/file-of.ts';
import { isIssued } from '../../syntax/generated/ast.ts';
import { headersOf } from '../../syntax/headers.ts';
import type { NoOffer, Offer } from './offer.ts';
import { listOfProblems, noteList, problemItem } from './problem-lists.ts';

export async function editionOf(
  document: LangiumDocument,
  params: SendParams,
  services: EditorServices,
): Promise<Offer | NoOffer> {
  if (document.uri.scheme === 'untitled') return { kind: 'nothing', reason: editorText('issue.unsaved') };
  const editions = await editionsBeside(document, services);
  if ('damaged' in editions)
    return { kind: 'nothing', reason: editorText('issue.damaged', { file: editions.damaged }) };
  const on = params.order.day ?? dayFor(document, editions);
  const result = await issue(document, { on, editions, toolVersion: manifest.version }, services);
  const report = UriUtils.basename(document.uri);
  const day: SendChoice = {
    ...{ id: 'day', sort: 'day', label: editorText('issue.day') },
    options: [{ value: on, label: on, detail: '', isChosen: true, isThere: true }],
  };
  const file = editionName(report, editions.length + 1);
  const page = {
    ...{ head: editorText('issue.head', { file: report }), order: { day: on }, choices: [day] },
    ...{ files: [file], button: editorText('issue.button', { day: on }) },
  };
  const left = leftList(result.left, params, document);
  if (!result.ok) {
    const { reason, others, errors } = result;
    const count = errors.length + others.length;
    const items = [
      ...others.map(words => ({ words, acts: [] })),
      ...errors.map(each => problemItem(each, document)),
    ];
    // One sentence alone is said where the button is.
    const isAlone = count === 1 && errors.length === 0;
    const lists = [
      listOfProblems('problems', editorText('issue.problems', { count }), isAlone ? [] : items),
      left,
    ];
    const whyNot = isAlone ? reason : editorText('send.blocked', { count });
    return { kind: 'offer', page: { ...page, lists, whyNot }, make: () => Promise.reject(new Error(reason)) };
  }
  const { edition, edits, tied, marking } = result;
  const isClosed = marking !== 'unmarked' && marking !== 'unclassified';
  const notes = [
    ...(tied > 0 ? [editorText('issue.tied', { count: tied })] : []),
    isClosed ? editorText('issue.holds-all', { file, marking }) : editorText('issue.holds-open', { file }),
  ];
  const files = [{ name: file, base64: toBase64(writeEdition(edition)) }];
  return {
    kind: 'offer',
    page: { ...page, lists: [left, nameList(result.named, document), noteList(notes)], whyNot: '' },
    make: async () => ({ files, edits: textEdits(document, edits), refusals: [], notes }),
  };
}

/** What should be settled before it is issued. */
function leftList(problems: Issue['left'], { undecided }: SendParams, document: LangiumDocument): SendList {
  const items = [
    ...(undecided?.count ? [{ words: editorText('issue.undecided', undecided), acts: [] }] : []),
    ...problems.map(each => problemItem(each, document)),
  ];
  return listOfProblems('left', editorText('issue.left', { count: items.length }), items);
}

function nameList(named: Issue['named'], { textDocument }: LangiumDocument): SendList {
  const items = named.map(({ code, name, edit }): SendItem => {
    const place = textDocument.positionAt(edit.span.start);
    const where = editorText('send.line', { line: place.line + 1 });
    const words = editorText('issue.name', { code, name });
    return { words, where, place: { start: place, end: place }, acts: [] };
  });
  return { id: 'names', head: editorText('issue.names', { count: items.length }), items, acts: [] };
}

/** The day that the report says, where it was not issued then; else today. */
function dayFor(document: LangiumDocument, editions: readonly Edition[]): string {
  const [mission] = entriesOf(fileOf(document), 'Mission');
  const said = mission && headersOf(mission).find(isIssued)?.on;
  return said !== undefined && editions.length === 0 ? said : today();
}

async function editionsBeside(
  document: LangiumDocument,
  { shared }: EditorServices,
): Promise<readonly Edition[] | { readonly damaged: string }> {
  const { FileSystemProvider: files } = shared.workspace;
  const [folder, report] = [UriUtils.dirname(document.uri), UriUtils.basename(document.uri)];
  const editions: Edition[] = [];
  for (let number = 1; ; number++) {
    const name = editionName(report, number);
    const uri = UriUtils.joinPath(folder, name);
    if (!(await files.exists(uri).catch(() => false))) return editions;
    const edition = readEdition(await files.readBinary(uri));
    if (!edition) return { damaged: name };
    editions.push(edition);
  }
}
