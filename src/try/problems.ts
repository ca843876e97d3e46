/** The problems of the text, underlined in it, and correcting them by keys. */
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { type LSPClient, LSPPlugin } from '@codemirror/lsp-client';
import type { EditorView } from '@codemirror/view';
import type { CodeAction, Command, Diagnostic as Problem, Range } from 'vscode-languageserver-types';
import { textOfSnippet } from '../base/plain-snippet.ts';
import { extensionText } from '../messages/extension.ts';
import { tryText } from '../messages/try.ts';
import type { MendingEdit } from '../protocol/report.ts';
import { applyEdits, offsetOf } from './edits.ts';
import { button, element } from './elements.ts';

const SEVERITIES = ['error', 'error', 'warning', 'info', 'hint'] as const;

/** What the server has told of a file. */
export interface Told {
  readonly uri: string;
  readonly diagnostics: readonly Problem[];
}

/** Underlines the problems in the text that they were found in, as it has become since. */
export function showProblems(view: EditorView, { diagnostics }: Told): void {
  const plugin = LSPPlugin.get(view);
  if (!plugin) return;
  const { syncedDoc, unsyncedChanges } = plugin;
  const place = (at: Range['start']) => unsyncedChanges.mapPos(offsetOf(syncedDoc, at));
  const shown = diagnostics.map(
    ({ range, message, severity = 1 }): Diagnostic => ({
      from: place(range.start),
      to: Math.max(place(range.start), place(range.end)),
      severity: SEVERITIES[severity] ?? 'error',
      message: String(message),
      actions: [
        {
          name: tryText('mend'),
          apply: (_, from, to) => {
            view.dispatch({ selection: { anchor: from, head: to } });
            openMending(view);
          },
        },
      ],
    }),
  );
  view.dispatch(setDiagnostics(view.state, shown));
}

/** What is to be known for mending: the server, and what it told last of the text that is shown. */
export interface Mending {
  readonly client: LSPClient;
  told(): Told | undefined;
  say(sentence: string): void;
}

let openMending: (view: EditorView) => void = () => undefined;

/** Makes the command that offers what corrects the place of the cursor. */
export function mendCommand({ client, told, say }: Mending): (view: EditorView) => boolean {
  openMending = view => void offer(view);
  const offer = async (view: EditorView) => {
    const plugin = LSPPlugin.get(view);
    if (!plugin) return;
    client.sync();
    const { doc, selection } = view.state;
    const range = {
      start: plugin.toPosition(selection.main.from),
      end: plugin.toPosition(selection.main.to),
    };
    const diagnostics = (told()?.diagnostics ?? []).filter(problem => touches(problem.range, range));
    const params = { textDocument: { uri: plugin.uri }, range, context: { diagnostics } };
    const answer = await client.request<object, (CodeAction | Command)[] | null>(
      'textDocument/codeAction',
      params,
    );
    const offers = (answer ?? []).flatMap(action => {
      const edits = 'edit' in action ? editsFor(action, plugin.uri) : undefined;
      return edits ? [{ title: action.title, edits }] : [];
    });
    if (offers.length === 0) return say(tryText('mend.nothing'));
    choose(offers, ({ edits }) => {
      if (view.state.doc !== doc) return say(extensionText('mend.changed'));
      applyEdits(view, edits);
    });
  };
  return view => {
    void offer(view);
    return true;
  };
}

/** The changes of this text; undefined for an offer that changes others as well, which the page does not show. */
function editsFor({ edit }: CodeAction, uri: string): readonly MendingEdit[] | undefined {
  const changes = edit?.documentChanges
    ? edit.documentChanges.map(change =>
        'textDocument' in change
          ? { uri: change.textDocument.uri, edits: change.edits }
          : { uri: '', edits: [] },
      )
    : Object.entries(edit?.changes ?? {}).map(([of, edits]) => ({ uri: of, edits }));
  const [only, ...others] = changes;
  if (!only || others.length > 0 || only.uri !== uri) return undefined;
  return only.edits.map(each => {
    if ('newText' in each) return each;
    const { value } = each.snippet;
    return { range: each.range, newText: textOfSnippet(value), snippet: value };
  });
}

function touches(one: Range, other: Range): boolean {
  const isBefore = (a: Range['start'], b: Range['start']) =>
    a.line < b.line || (a.line === b.line && a.character < b.character);
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}

/** Asks for one of several by keys. */
function choose<T extends { readonly title: string }>(offers: readonly T[], take: (offer: T) => void): void {
  const dialog = element('dialog', { class: 'mending', 'aria-label': tryText('mend.title') });
  const items = offers.map(offer => {
    const item = button(offer.title, () => {
      dialog.close();
      take(offer);
    });
    return element('li', {}, item);
  });
  dialog.append(
    element('h2', {}, tryText('mend.title')),
    element('ul', {}, ...items),
    button(tryText('close'), () => dialog.close()),
  );
  dialog.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...dialog.querySelectorAll('button')];
    const at = buttons.findIndex(each => each.matches(':focus'));
    buttons.at((at + step) % buttons.length)?.focus();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
