import {
  Disposable,
  type ExtensionContext,
  LanguageModelTextPart,
  type LanguageModelTool,
  LanguageModelToolResult,
  lm,
  Uri,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  ASSISTANT_REQUEST,
  ASSISTANT_TOOLS,
  type AssistantAnswer,
  type AssistantParams,
} from '../../assistant-protocol.ts';
import { extensionText } from '../../messages/extension.ts';
import { ASSISTANT_SETTING, assistantEyes } from './eyes.ts';

/** So much of what is asked stands in a question. */
const LONGEST = 300;

const PAGES = { 'cheat-sheet': 'docs/cheat-sheet.md', manual: 'language/manual.md' };

/** Registers them while the setting says through whose eyes they look. */
export function registerAssistantTools(
  client: BaseLanguageClient,
  { extensionUri }: ExtensionContext,
): Disposable {
  let registered: readonly Disposable[] = [];
  const follow = () => {
    for (const each of registered) each.dispose();
    const isOn = assistantEyes() !== undefined && typeof lm?.registerTool === 'function';
    registered = isOn
      ? ASSISTANT_TOOLS.map(name =>
          lm.registerTool(`missionReport_${name}`, toolOf(name, client, extensionUri)),
        )
      : [];
  };
  follow();
  const watching = workspace.onDidChangeConfiguration(change => {
    if (change.affectsConfiguration(ASSISTANT_SETTING)) follow();
  });
  return new Disposable(() => {
    watching.dispose();
    for (const each of registered) each.dispose();
  });
}

function toolOf(tool: string, client: BaseLanguageClient, extensionUri: Uri): LanguageModelTool<object> {
  return {
    prepareInvocation: ({ input }) => {
      const given = JSON.stringify(input);
      const asked = given.length > LONGEST ? `${given.slice(0, LONGEST)} …` : given;
      const audience = assistantEyes() ?? 'public';
      return {
        invocationMessage: extensionText('assistant.asks', { tool }),
        confirmationMessages: {
          title: extensionText('assistant.confirm', { tool }),
          message: extensionText('assistant.leaves', { asked, audience }),
        },
      };
    },
    invoke: async ({ input }) => {
      const audience = assistantEyes();
      if (!audience) return resultOf(extensionText('assistant.off'));
      const pages = tool === 'language' ? await pagesIn(extensionUri) : {};
      const params: AssistantParams = { tool, given: input, audience, pages };
      const { text } = await client.sendRequest<AssistantAnswer>(ASSISTANT_REQUEST, params);
      return resultOf(text);
    },
  };
}

async function pagesIn(extensionUri: Uri): Promise<AssistantParams['pages']> {
  const read = async (path: string) =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, path)));
  const pages = Object.entries(PAGES).map(async ([name, path]) => [name, await read(path)] as const);
  return Object.fromEntries(await Promise.all(pages));
}

function resultOf(text: string): LanguageModelToolResult {
  return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
}
