/** Text that is likely something becomes it where the cursor is in it; its words are kept. */
import { expect, it } from 'vitest';
import { actionsAt, afterAction, openEditor } from '../support/editor.ts';

const HEAD = `mission visit-2025: Visit
dates 2025-03-10 to 2025-03-14
language en

section: As we see it

    `;

async function likelyAt(marked: string) {
  const editor = await openEditor({ 'report.mission': HEAD + marked });
  const actions = await actionsAt(editor, ['refactor.rewrite']);
  const [action] = actions.filter(({ title }) => title.startsWith('Make it'));
  return action && { title: action.title, text: afterAction(editor, action).slice(HEAD.length) };
}

it('a sentence at the cursor leaves its paragraph, and its rest stays', async () => {
  const made = await likelyAt(`The wells of Orm are dry and the pump
    is broken. The Ministry of Water sho<|>uld repair the
    pump before the rains.

    Thank you.
`);
  expect(made?.title).toMatch(/^Make it a recommendation \(.*asks somebody: “.*”.*\)$/);
  expect(made?.text).toBe(`The wells of Orm are dry and the pump
    is broken.

    Thank you.

recommendation to "Ministry of Water":
    The Ministry of Water should repair the pump before the rains.
`);
});

it('a first sentence leaves its paragraph where that begins', async () => {
  const made = await likelyAt(`The wells of Orm are <|>dry and the pump is broken.
    The Ministry of Water should repair it before the rains.
`);
  expect(made?.text).toBe(`The Ministry of Water should repair it before the rains.

finding: The wells of Orm are dry and the pump is broken.
`);
});

it('what is likely nothing is offered as nothing', async () => {
  expect(await likelyAt('Thank you, and see <|>you soon.\n')).toBeUndefined();
});
