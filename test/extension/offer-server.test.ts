/** The server for assistants is offered for the readers of the setting, and for nobody until it is set. */
import { expect, test, vi } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { AUDIENCES } from '../../src/domain/marking.ts';

const { register, setting } = vi.hoisted(() => ({ register: vi.fn(), setting: { value: 'off' } }));
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
    getConfiguration: () => ({ get: () => setting.value }),
    onDidChangeConfiguration: () => ({ dispose: () => undefined }),
  },
}));

const { offerAssistantServer } = await import('../../src/extension/assistants/offer-server.ts');
const context = { extensionUri: {}, extension: { packageJSON: { version: '1' } } } as never;

test('it is offered for the readers of the setting, with what is released to them', () => {
  register.mockReturnValue({ dispose: () => undefined });
  offerAssistantServer(context).dispose();
  const [, provider] = register.mock.calls[0] ?? [];
  const argumentsFor = (audience: string) => {
    setting.value = audience;
    return provider
      .provideMcpServerDefinitions()
      .map(({ given }: { readonly given: readonly unknown[] }) => given[2]);
  };
  expect(argumentsFor('off')).toEqual([]);
  const mcp = ['dist/cli.js', 'mcp', '/missions', '--audience', 'partner'];
  expect(argumentsFor('partner')).toEqual([mcp]);
  expect(argumentsFor('partner-confidential')).toEqual([[...mcp, '--release', 'confidential']]);
});

test('it is a setting of the machine, which no folder can change, and off until somebody sets it', () => {
  const { 'missionReport.assistant': own } = manifest.contributes.configuration.properties;
  expect(own).toMatchObject({
    default: 'off',
    scope: 'machine',
    enum: expect.arrayContaining(['off', ...AUDIENCES]),
  });
});
