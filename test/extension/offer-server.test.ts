/** The server for assistants is offered where VS Code can take it, and nothing fails where it can't. */
import { expect, test, vi } from 'vitest';

const { register } = vi.hoisted(() => ({ register: vi.fn() }));
vi.mock('vscode', () => ({
  Disposable: {
    from: (...all: readonly { dispose(): void }[]) => ({
      dispose: () => {
        for (const each of all) each.dispose();
      },
    }),
  },
  EventEmitter: class {
    readonly event = () => undefined;
    fire() {}
    dispose() {}
  },
  McpStdioServerDefinition: class {
    readonly given: readonly unknown[];
    constructor(...given: readonly unknown[]) {
      this.given = given;
    }
  },
  lm: { registerMcpServerDefinitionProvider: register },
  Uri: { joinPath: (_: unknown, ...path: readonly string[]) => ({ fsPath: path.join('/') }) },
  workspace: {
    workspaceFolders: [{ name: 'missions', uri: { scheme: 'file', fsPath: '/missions' } }],
    getConfiguration: () => ({ get: () => 'partner' }),
    onDidChangeConfiguration: () => ({ dispose: () => undefined }),
  },
}));

const { offerAssistantServer } = await import('../../src/extension/assistants/offer-server.ts');
const context = { extensionUri: {}, extension: { packageJSON: { version: '1' } } } as never;

test('it looks through the eyes of the setting', () => {
  register.mockReturnValue({ dispose: () => undefined });
  offerAssistantServer(context).dispose();
  const [, provider] = register.mock.calls[0] ?? [];
  const [server] = provider.provideMcpServerDefinitions();
  expect(server.given).toContainEqual(['dist/cli.js', 'mcp', '/missions', '--audience', 'partner']);
});

test('a VS Code that refuses it goes on without it', () => {
  register.mockImplementation(() => {
    throw new Error(
      'MCP configuration providers must be registered in the contributes.modelContextServerCollections',
    );
  });
  expect(() => offerAssistantServer(context).dispose()).not.toThrow();
});
