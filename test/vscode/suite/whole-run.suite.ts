import assert from 'node:assert/strict';
import { Socket } from 'node:net';
import { describe, it } from 'mocha';

/** What VS Code's own extensions say to the world is not this extension's doing. */
const OURS = /dist[\\/]extension\.cjs/;

/** Watched from before the extension wakes up, since all suites are loaded before the first one runs. */
const contacts: string[] = [];
Error.stackTraceLimit = 100;

const { connect } = Socket.prototype;
Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
  note();
  return Reflect.apply(connect, this, args);
};

const { fetch } = globalThis;
globalThis.fetch = (input, init) => {
  note();
  return fetch(input, init);
};

describe('the whole run', () => {
  it('has seen the extension contact nobody', () => {
    assert.deepEqual(contacts, []);
  });
});

function note(): void {
  const { stack = '' } = new Error('contact');
  if (OURS.test(stack)) contacts.push(stack);
}
