/** The text, in an editor that knows the keys of VS Code. */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { indentService, indentUnit } from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import {
  findReferencesKeymap,
  formatKeymap,
  hoverTooltips,
  jumpToDefinitionKeymap,
  type LSPClient,
  renameKeymap,
  serverCompletion,
} from '@codemirror/lsp-client';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  type ViewUpdate,
} from '@codemirror/view';
import { tryText } from '../messages/try.ts';
import { colours } from './colours.ts';

const INDENT = '    ';

/** Words of the editor's own, in the language of the page. */
function phrases(): Readonly<Record<string, string>> {
  return {
    Find: tryText('find'),
    Replace: tryText('replace'),
    next: tryText('find.next'),
    previous: tryText('find.previous'),
    all: tryText('find.all'),
    'match case': tryText('find.case'),
    regexp: tryText('find.pattern'),
    'by word': tryText('find.word'),
    replace: tryText('replace'),
    'replace all': tryText('replace.all'),
    close: tryText('close'),
    'New name': tryText('rename.name'),
    rename: tryText('rename'),
    'Reference list': tryText('references'),
    Completions: tryText('proposals'),
    Diagnostics: tryText('ready'),
    'No diagnostics': tryText('ready.nothing'),
  };
}

/** How the editor behaves, whatever text it shows; `mend` offers what corrects the place of the cursor. */
export function behaviour(
  mend: (view: EditorView) => boolean,
  onUpdate: (update: ViewUpdate) => void,
): Extension {
  return [
    EditorState.phrases.of(phrases()),
    EditorView.contentAttributes.of({ 'aria-label': tryText('text'), spellcheck: 'false', tabindex: '0' }),
    // What stands in several places is filled in at once.
    EditorState.allowMultipleSelections.of(true),
    EditorView.lineWrapping,
    EditorView.updateListener.of(onUpdate),
    indentUnit.of(INDENT),
    // What an entry says begins one step in; then each line begins as the one before.
    indentService.of((context, at) => {
      const { text } = context.lineAt(at, -1);
      return /^\S.*:\s*$/.test(text) ? INDENT.length : /^ */.exec(text)?.[0].length;
    }),
    lineNumbers(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    closeBrackets(),
    colours,
    autocompletion(),
    serverCompletion(),
    hoverTooltips(),
    keymap.of([
      { key: 'Mod-.', run: mend },
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...lintKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...formatKeymap,
      ...renameKeymap,
      ...jumpToDefinitionKeymap,
      ...findReferencesKeymap,
      ...defaultKeymap,
    ]),
  ];
}

/** The state of the editor in which it shows a text. */
export function stateOf(text: string, uri: string, client: LSPClient, extensions: Extension): EditorState {
  return EditorState.create({ doc: text, extensions: [extensions, client.plugin(uri, 'mission-report')] });
}
