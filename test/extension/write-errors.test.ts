/** What is typed while the server ends must not cost the server. */
import { expect, it, vi } from 'vitest';

const [Continue, Shutdown] = [1, 2];
vi.mock('vscode-languageclient/node', () => ({ ErrorAction: { Continue, Shutdown } }));

const { goOnAfterWriteErrors } = await import('../../src/extension/write-errors.ts');

it('goes on however many messages can’t be sent, and asks who did before what to do at the end', async () => {
  const closed = vi.fn(() => ({ action: 2 }));
  const client = { clientOptions: { errorHandler: { closed, error: () => ({ action: Shutdown }) } } };
  goOnAfterWriteErrors(client);
  const { errorHandler } = client.clientOptions;
  for (let count = 1; count <= 12; count++) {
    const error = new Error('The channel is closed.');
    expect(await Reflect.apply(errorHandler.error, errorHandler, [error, undefined, count])).toEqual({
      action: Continue,
      handled: true,
    });
  }
  expect(await errorHandler.closed()).toEqual({ action: 2 });
  expect(closed).toHaveBeenCalledOnce();
});
