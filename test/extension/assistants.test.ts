/** Assistants in VS Code: off until the author says whose eyes they have, and asked about at each call. */
import { beforeEach, expect, it, vi } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { ASSISTANT_EYES, ASSISTANT_TOOLS } from '../../src/assistant-protocol.ts';

interface Registered {
  prepareInvocation(options: { input: object }): {
    confirmationMessages?: { title: string; message: string };
  };
  invoke(options: { input: object }): Promise<{ content: readonly { value: string }[] }>;
}

const { tools, setting, heard } = vi.hoisted(() => ({
  tools: new Map<string, Registered>(),
  setting: { value: 'off' },
  heard: { change: () => undefined as unknown },
}));

vi.mock('vscode', () => ({
  Disposable: class {
    readonly dispose: () => void;
    constructor(dispose: () => void) {
      this.dispose = dispose;
    }
  },
  LanguageModelTextPart: class {
    readonly value: string;
    constructor(value: string) {
      this.value = value;
    }
  },
  LanguageModelToolResult: class {
    readonly content: readonly unknown[];
    constructor(content: readonly unknown[]) {
      this.content = content;
    }
  },
  lm: {
    registerTool: (name: string, tool: Registered) => {
      tools.set(name, tool);
      return { dispose: () => tools.delete(name) };
    },
  },
  Uri: { joinPath: (_: unknown, path: string) => path },
  workspace: {
    fs: { readFile: async (path: string) => new TextEncoder().encode(`page ${path}`) },
    getConfiguration: () => ({ get: () => setting.value }),
    onDidChangeConfiguration: (hear: (change: object) => void) => {
      heard.change = () => hear({ affectsConfiguration: () => true });
      return { dispose: () => undefined };
    },
  },
}));

const { registerAssistantTools } = await import('../../src/extension/assistants/tools.ts');
const sendRequest = vi.fn(async (_: string, params: object) => ({ text: JSON.stringify(params) }));

function choose(value: string): void {
  setting.value = value;
  heard.change();
}

beforeEach(() => {
  tools.clear();
  setting.value = 'off';
  registerAssistantTools({ sendRequest } as never, { extensionUri: {} } as never);
});

it('has no tool until the setting says an audience, and none when it no longer does', () => {
  expect([...tools.keys()]).toEqual([]);
  choose('public');
  expect([...tools.keys()]).toEqual(ASSISTANT_TOOLS.map(name => `missionReport_${name}`));
  choose('nobody');
  expect([...tools.keys()]).toEqual([]);
});

it('asks at every call of every tool, in words, with what is asked and for whom', () => {
  choose('partner');
  for (const tool of tools.values()) {
    for (const input of [{}, { entry: 'm.short' }, { text: 'x'.repeat(10_000) }]) {
      const { confirmationMessages } = tool.prepareInvocation({ input });
      expect(confirmationMessages?.title).toContain('?');
      expect(confirmationMessages?.message).toContain(JSON.stringify(input).slice(0, 100));
      expect(confirmationMessages?.message).toContain('“partner”');
      expect(confirmationMessages?.message.length).toBeLessThan(1000);
    }
  }
});

it('passes on what is asked with the eyes that are set then', async () => {
  choose('partner');
  const read = tools.get('missionReport_read');
  const language = tools.get('missionReport_language');
  const said = async (tool: Registered | undefined, input: object) =>
    (await tool?.invoke({ input }))?.content.map(({ value }) => value).join();
  expect(JSON.parse((await said(read, { entry: 'm.a' })) ?? '')).toEqual({
    tool: 'read',
    given: { entry: 'm.a' },
    audience: 'partner',
    pages: {},
  });
  expect(await said(language, {})).toContain('page docs/cheat-sheet.md');
  sendRequest.mockClear();
  // The author has changed the setting between the question and the answer.
  setting.value = 'off';
  expect(await said(read, {})).toContain('missionReport.assistant');
  expect(sendRequest).not.toHaveBeenCalled();
});

it('is a setting of the machine, which no folder can change', () => {
  const { 'missionReport.assistant': own } = manifest.contributes.configuration.properties;
  expect(own).toMatchObject({
    default: 'off',
    scope: 'machine',
    enum: expect.arrayContaining([...ASSISTANT_EYES]),
  });
});
