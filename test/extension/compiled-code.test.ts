/** Where Node keeps the compiled code of the server: each version of the extension has a place, and only the newest stays. */
import { expect, it, vi } from 'vitest';

const { deleted, listed } = vi.hoisted(() => ({ deleted: vi.fn(), listed: vi.fn() }));
vi.mock('vscode', () => ({
  Uri: {
    joinPath: ({ fsPath }: { fsPath: string }, ...names: string[]) => ({
      fsPath: [fsPath, ...names].join('/'),
    }),
  },
  workspace: { fs: { readDirectory: listed, delete: deleted } },
}));

const { withCompiledCode } = await import('../../src/extension/compiled-code.ts');
const context = {
  globalStorageUri: { fsPath: '/storage' },
  extension: { packageJSON: { version: '2.0.0' } },
} as never;

it('names the place of this version, and removes those of others', async () => {
  listed.mockResolvedValue([
    ['1.9.0', 2],
    ['2.0.0', 2],
  ]);
  expect(withCompiledCode(context)).toEqual({ NODE_COMPILE_CACHE: '/storage/compiled/2.0.0' });
  await vi.waitFor(() =>
    expect(deleted.mock.calls).toEqual([[{ fsPath: '/storage/compiled/1.9.0' }, { recursive: true }]]),
  );
});

it('names it also where there is nothing yet', () => {
  listed.mockRejectedValue(new Error('no such folder'));
  expect(withCompiledCode(context)).toEqual({ NODE_COMPILE_CACHE: '/storage/compiled/2.0.0' });
});
