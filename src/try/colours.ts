/** The colours of the words of the structure, as the server tells them. */
import type { LSPClient } from '@codemirror/lsp-client';
import { StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

const setColours = StateEffect.define<DecorationSet>();

/** Holds the colours, which move with the text until the server tells them anew. */
export const colours = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    for (const effect of transaction.effects) if (effect.is(setColours)) return effect.value;
    return shown.map(transaction.changes);
  },
  provide: field => EditorView.decorations.from(field),
});

/** Asks the server for the colours of a text and shows them, unless it has changed meanwhile. */
export async function colour(client: LSPClient, view: EditorView, uri: string): Promise<void> {
  const { doc } = view.state;
  const params = { textDocument: { uri } };
  const answer = await client.request<object, { readonly data: readonly number[] } | null>(
    'textDocument/semanticTokens/full',
    params,
  );
  if (view.state.doc !== doc) return;
  const legend = client.serverCapabilities?.semanticTokensProvider?.legend.tokenTypes ?? [];
  view.dispatch({ effects: setColours.of(decorated(answer?.data ?? [], doc, legend)) });
}

/** Each token is five numbers: lines and characters behind the one before, its length, its sort, and more. */
function decorated(data: readonly number[], doc: Text, legend: readonly string[]): DecorationSet {
  const ranges = [];
  let line = 1;
  let character = 0;
  for (let i = 0; i + 4 < data.length; i += 5) {
    const [down = 0, along = 0, length = 0, sort = 0] = data.slice(i, i + 4);
    character = down > 0 ? along : character + along;
    line += down;
    if (line > doc.lines) break;
    const from = doc.line(line).from + character;
    const to = Math.min(from + length, doc.length);
    if (from < to) ranges.push(Decoration.mark({ class: `is-${legend[sort]}` }).range(from, to));
  }
  return Decoration.set(ranges, true);
}
