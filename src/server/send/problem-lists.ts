/** What keeps a report from going out, as lists: what must be corrected, and what only its author can say. */
import type { LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { lastBefore } from '../../editor/actions/entry-at.ts';
import { codeOf } from '../../editor/codes.ts';
import type { EditorServices } from '../../editor/module.ts';
import { editorText } from '../../messages/editor.ts';
import type { SendAct, SendItem, SendList } from '../../protocol/send.ts';
import { isDoubtful, unclearWords } from '../../publish/leaving-problems.ts';
import type { Refusal } from '../../publish/publish.ts';
import { noRepeatedDetails } from '../../rules/export/no-repeated-details.ts';
import { dataOf, fixesOf, messageOf } from '../../rules/fix-all.ts';
import { wholeProblems } from '../../rules/validator.ts';
import { fileOf } from '../../syntax/file-of.ts';
import { touches } from '../../syntax/ranges.ts';

const NAME = 'name ';

/** The words that the author has said to be harmless. */
export function acceptedIn(answers: readonly string[]): readonly string[] {
  return answers.flatMap(each => (each.startsWith(NAME) ? each.slice(NAME.length) : []));
}

/** Lists of what is to be done before the report can go out. */
export async function problemLists(
  document: LangiumDocument,
  { blockers, reason, unclear }: Refusal,
  services: EditorServices,
): Promise<readonly SendList[]> {
  const whole = await withFixes(blockers, document, services);
  const certain = whole.filter(problem => !isDoubtful(problem)).map(each => problemItem(each, document));
  const doubtful = whole.filter(isDoubtful).map(each => doubtItem(each, document));
  // Of the earlier version, whose places are not in this text.
  const isOfEarlier = blockers.length === 0 && unclear.length > 0;
  const elsewhere = { words: reason, acts: isOfEarlier ? [harmless(unclear)] : [] };
  const must = blockers.length === 0 && !isOfEarlier ? [elsewhere] : certain;
  return [
    listOfProblems('problems', editorText('send.problems', { count: must.length }), must),
    listOfProblems('possible', editorText('send.possible'), isOfEarlier ? [elsewhere] : doubtful),
  ];
}

/** A list of problems, with what is done for several of them at once. */
export function listOfProblems(id: string, head: string, items: readonly SendItem[]): SendList {
  const acts = items.flatMap(item => item.acts);
  const labels = [...new Set(acts.map(({ label }) => label))];
  const together = labels.flatMap(label => {
    const alike = acts.filter(act => act.label === label);
    if (alike.length < 2) return [];
    const edits = apart(alike);
    const answers = alike.flatMap(act => act.answers ?? []);
    return {
      label: editorText('send.all', { act: label, count: alike.length }),
      ...(edits.length > 0 && { edits }),
      ...(answers.length > 0 && { answers }),
    };
  });
  return { id, head, items, acts: together };
}

/** A problem with its place and its fixes. */
export function problemItem(problem: Diagnostic, document: LangiumDocument): SendItem {
  const { range } = problem;
  const entry = lastBefore(fileOf(document).entries, document.textDocument.offsetAt(range.start));
  const code = entry && codeOf(entry);
  const line = range.start.line + 1;
  return {
    words: messageOf(problem),
    where: code === undefined ? editorText('send.line', { line }) : editorText('send.place', { code, line }),
    place: range,
    acts: fixesOf(problem).map(({ title, edits }) => ({ label: title, edits })),
  };
}

/** What is to be known and asks nothing. */
export function noteList(notes: readonly string[]): SendList {
  const items = notes.map(words => ({ words, acts: [] }));
  return { id: 'notes', head: editorText('send.notes'), items, acts: [] };
}

/** The words that may tell something are harmless for this time, or for good where the report can say so. */
function doubtItem(problem: Diagnostic, document: LangiumDocument): SendItem {
  const { acts, ...item } = problemItem(problem, document);
  const isDetail = problem.code === noRepeatedDetails.code;
  const fixes = isDetail ? acts.map(act => ({ ...act, label: editorText('send.harmless.note') })) : acts;
  return { ...item, acts: [...fixes, harmless(unclearWords(document, [problem]))] };
}

function harmless(words: readonly string[]): SendAct {
  return { label: editorText('send.harmless'), answers: words.map(each => NAME + each) };
}

/** The edits of all acts; of two that touch each other, the first. */
function apart(acts: readonly SendAct[]): NonNullable<SendAct['edits']> {
  const taken: NonNullable<SendAct['edits']>[number][] = [];
  for (const edit of acts.flatMap(({ edits = [] }) => edits))
    if (!taken.some(other => touches(edit.range, other.range))) taken.push(edit);
  return taken;
}

/** What a check keeps of a problem is short; what mends it is looked up. */
async function withFixes(
  problems: readonly Diagnostic[],
  document: LangiumDocument,
  services: EditorServices,
): Promise<readonly Diagnostic[]> {
  const whole = await wholeProblems(services, document);
  const keyOf = ({ code, range, message }: Diagnostic) => JSON.stringify([code, range, message]);
  const known = new Map(whole.map(each => [keyOf(each), each]));
  return problems.map(each => (dataOf(each)?.fixes ? each : (known.get(keyOf(each)) ?? each)));
}
