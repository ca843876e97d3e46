/** Which page the preview shows while others are on their way. */
import { expect, it, vi } from 'vitest';

vi.mock('vscode', () => ({
  Disposable: { from: () => ({ dispose: () => undefined }) },
  env: { language: 'en' },
  Uri: { joinPath: (_: unknown, ...names: string[]) => names.join('/') },
  window: { onDidChangeTextEditorSelection: vi.fn(), onDidChangeTextEditorVisibleRanges: vi.fn() },
  workspace: { openTextDocument: async () => undefined },
}));

const { PreviewPanel } = await import('../../src/extension/preview/preview-panel.ts');

/** A preview whose server answers when the test lets it, with a page that names its readers. */
function openPreview() {
  const shown: string[] = [];
  const answers: (() => void)[] = [];
  const panel = {
    visible: true,
    title: '',
    webview: {
      asWebviewUri: (uri: unknown) => uri,
      onDidReceiveMessage: vi.fn(),
      postMessage: ({ update }: { update?: { html: string } }) => update && shown.push(update.html),
    },
    onDidChangeViewState: vi.fn(),
    onDidDispose: vi.fn(),
  };
  const client = {
    code2ProtocolConverter: { asUri: String },
    sendNotification: async () => undefined,
    sendRequest: (_: unknown, { audience }: { audience: string }) =>
      new Promise(resolve =>
        answers.push(() =>
          resolve({ kind: 'page', id: audience, update: { html: `for ${audience}`, parts: [] } }),
        ),
      ),
  };
  const report = { path: '/selm.mission', toString: () => 'file:///selm.mission' };
  const preview = new PreviewPanel(panel as never, { report: report as never }, client as never, {} as never);
  const isAsked = () => vi.waitFor(() => expect(answers.length).toBeGreaterThan(0));
  const answerNext = async () => {
    await isAsked();
    answers.shift()?.();
  };
  return { preview, panel, shown, isAsked, answerNext };
}

it('shows no page of other readers under the head of these', async () => {
  const { preview, panel, shown, isAsked, answerNext } = openPreview();
  const first = preview.update();
  await answerNext();
  await first;
  expect(shown).toEqual(['for internal']);
  const again = preview.update();
  await isAsked();
  const titleOfAll = panel.title;
  // The page for all has been asked for, and comes when the readers are others.
  const other = preview.showAs('public');
  expect(panel.title).toBe(titleOfAll);
  await answerNext();
  await answerNext();
  await Promise.all([again, other]);
  expect(shown).toEqual(['for internal', 'for public']);
  expect(panel.title).not.toBe(titleOfAll);
});
