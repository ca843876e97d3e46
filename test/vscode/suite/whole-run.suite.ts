import assert from 'node:assert/strict';
import { Socket } from 'node:net';
import { describe, it } from 'mocha';

const LOOPBACK = /^(?:localhost|127\.|\[?::1)/;

/** Watched from before the extension wakes up, since all suites are loaded before the first one runs. */
const contacted: string[] = [];

const { connect } = Socket.prototype;
Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
  contacted.push(hostIn(args));
  return Reflect.apply(connect, this, args);
};

const { fetch } = globalThis;
globalThis.fetch = (input, init) => {
  contacted.push(new URL(input instanceof Request ? input.url : input).hostname);
  return fetch(input, init);
};

describe('the whole run', () => {
  it('has let nothing leave this machine', () => {
    assert.deepEqual(
      contacted.filter(host => host !== '' && !LOOPBACK.test(host)),
      [],
    );
  });
});

/** `connect` takes its options alone, in a list of what it was called with, or as port and host; '' for a pipe. */
function hostIn(args: readonly unknown[]): string {
  const [first, second] = args.flat();
  if (typeof first === 'object' && first !== null && 'host' in first) return String(first.host);
  return typeof first === 'number' && typeof second === 'string' ? second : '';
}
