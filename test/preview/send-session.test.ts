/** What happens between the page that sends a report, its host and the server: nothing is written but what was seen. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ShownSend, ToSend } from '../../src/preview/send/messages.ts';
import { type SendHost, SendSession } from '../../src/preview/send/session.ts';
import type { SendPage, SendParams, SendResult } from '../../src/protocol/send.ts';

/** A server whose text is a number, and a host that writes down what it was given. */
function begin() {
  const world = { text: 0, files: [] as string[], isOpen: true };
  const posted: ToSend[] = [];
  const written: string[] = [];
  const pageOf = ({ order, answers = [] }: Omit<SendParams, 'uri'>): SendPage => ({
    ...{ kind: 'page', state: `${world.text} ${order.audience} ${answers}`, version: world.text, head: '' },
    ...{ order: { audience: 'internal', ...order }, choices: [], files: ['m.docx'], button: 'Write' },
    whyNot: answers.includes('name Obi') ? '' : 'Say whether it is a name.',
    lists: [
      {
        ...{ id: 'possible', head: '', acts: [] },
        items: [{ words: '', acts: [{ label: '', answers: ['name Obi'] }] }],
      },
    ],
  });
  const host: SendHost = {
    ...{ writing: 'Writing', changed: 'Changed' },
    ask: async (params): Promise<SendResult | string> => {
      if (!world.isOpen) return 'It is gone.';
      const page = pageOf(params);
      if (params.agreed !== page.state) return page;
      return {
        ...{ kind: 'files', version: world.text, edits: [], refusals: [], notes: [] },
        files: [{ name: page.state, base64: '' }],
      };
    },
    post: message => posted.push(message),
    look: async () => ({
      note: '',
      place: { id: 'place', head: '', note: world.files.join(), items: [], acts: [] },
    }),
    edit: async () => undefined,
    goTo: () => undefined,
    write: async ({ files }) => {
      written.push(files[0]?.name ?? '');
      return { id: 'outcome', head: 'Written', items: [], acts: [] };
    },
    run: async () => undefined,
  };
  const session = new SendSession(host, { makes: 'files' }, {});
  const last = (): ShownSend => {
    const shown = posted.filter(message => message.type === 'show').at(-1);
    if (!shown) throw new Error('nothing is shown');
    return shown;
  };
  const harmless = () =>
    session.receive({ type: 'act', turn: last().turn, list: 'possible', item: 0, act: 0 });
  return { world, session, posted, written, last, harmless };
}

test('a key pressed twice writes once, and what was written is told', async () => {
  const { session, written, last, harmless } = begin();
  await session.receive({ type: 'ready' });
  await harmless();
  const write = { type: 'write', turn: last().turn } as const;
  await Promise.all([session.receive(write), session.receive(write), session.receive(write)]);
  expect(written).toEqual(['0 undefined name Obi']);
  expect(last().outcome?.head).toBe('Written');
  // Whoever wants it again presses on what is shown now.
  await session.receive({ type: 'write', turn: last().turn });
  expect(written).toHaveLength(2);
});

test('what is pressed on an earlier state is refused, and says so', async () => {
  const { world, session, posted, written, last, harmless } = begin();
  await session.receive({ type: 'ready' });
  await harmless();
  const write = { type: 'write', turn: last().turn } as const;
  world.text = 1;
  await session.receive(write);
  expect([written, posted.at(-1)]).toEqual([[], { type: 'say', text: 'Changed' }]);
  // Choices that follow each other all count, and before the key behind them.
  const { turn } = last();
  await Promise.all([
    session.receive({ type: 'choose', turn, order: { audience: 'partner' } }),
    session.receive({ type: 'choose', turn, order: { language: 'fr' } }),
    session.receive({ type: 'write', turn }),
  ]);
  expect([written, last().page.order]).toEqual([[], { audience: 'partner', language: 'fr' }]);
  // So does a file that has come meanwhile, which would be replaced.
  world.files = ['m.docx'];
  await session.receive({ type: 'write', turn: last().turn });
  expect(written).toEqual([]);
  await session.receive({ type: 'write', turn: last().turn });
  expect(written).toHaveLength(1);
});

test('nothing is written of a report that is gone, and its page says so', async () => {
  const { world, session, posted, written, last, harmless } = begin();
  await session.receive({ type: 'ready' });
  await harmless();
  const write = { type: 'write', turn: last().turn } as const;
  world.isOpen = false;
  await session.update();
  expect(posted.at(-1)).toEqual({ type: 'nothing', reason: 'It is gone.' });
  await session.receive(write);
  expect(written).toEqual([]);
});

test('whatever is pressed and typed, in whatever order, only what was last shown is written', async () => {
  const steps = fc.array(fc.constantFrom('type', 'choose', 'write', 'update', 'wait', 'harmless'), {
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(steps, async sequence => {
      const { world, session, written, last, harmless } = begin();
      await session.receive({ type: 'ready' });
      const pressed: string[] = [];
      const going: Promise<void>[] = [];
      for (const [at, step] of sequence.entries()) {
        const { turn, page } = last();
        if (step === 'type') world.text = at + 1;
        if (step === 'update') going.push(session.update());
        if (step === 'harmless') going.push(harmless());
        if (step === 'choose')
          going.push(session.receive({ type: 'choose', turn, order: { audience: `${at}` } }));
        if (step === 'write') {
          pressed.push(page.state);
          going.push(session.receive({ type: 'write', turn }));
        }
        if (step === 'wait') await Promise.all(going.splice(0));
      }
      await Promise.all(going);
      expect(pressed).toEqual(expect.arrayContaining(written));
    }),
  );
});
