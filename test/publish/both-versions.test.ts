/** With changes marked, whom either version declares must not be named in the other. */
import { describe, expect, test } from 'vitest';
import type { Audience } from '../../src/domain/marking.ts';
import { textsIn } from '../../src/export/audience/decode.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { publisher } from '../../src/publish/publish.ts';
import { checkFiles } from '../support/check.ts';
import { fixedContext } from '../support/export-context.ts';

const MARKDOWN = EXPORTERS.find(({ id }) => id === 'md');

const HEAD = `mission lant: Mission to Lant
classification unclassified
participant osei: Ana Osei
organization board: Water Board
`;

const report = (...entries: readonly string[]) => HEAD + entries.map(entry => `${entry}\n`).join('');

/** The new version as Markdown with its changes, or why there is none. */
async function since(
  was: string,
  now: string,
  audience: Audience,
  acceptedNames: readonly string[] = [],
): Promise<{ readonly text: string; readonly reason: string; readonly unclear: readonly string[] }> {
  const { services, documents } = await checkFiles({ 'report.mission': now });
  const [document] = documents;
  if (!document || !MARKDOWN) throw new Error('nothing to export');
  const context = { ...fixedContext, audience };
  const publish = await publisher(document, { context, acceptedNames, since: { text: was } }, services);
  const result = await publish(MARKDOWN);
  return result.ok
    ? { text: [...textsIn(result.bytes)].join('\n'), reason: '', unclear: [] }
    : { text: '', reason: result.reason, unclear: result.unclear };
}

const PERSON = 'person kovel strictly-confidential: Mirela Kovel';
const PLAIN = 'finding crates gap: Crates were lost, said the guard.';
const naming = (words: string) => `finding crates gap: Crates were lost, said the guard ${words}.`;

describe.each(['public', 'partner'] as const)('for %s', audience => {
  test.each(['named Kovel', 'M. Kovel', 'called Mirela', 'at kovel@lant.org', 'Mirela Kovel'])(
    'a guard %s goes out neither as struck nor as new words',
    async words => {
      const [named, declared] = [report(naming(words)), report(PERSON, PLAIN)];
      const struck = await since(named, declared, audience);
      expect(struck.reason).toMatch(/^The earlier version can’t go out either: Line 5: “.*@kovel/);
      const added = await since(declared, named, audience);
      expect(added.reason).toMatch(/^One problem must be corrected .*: see line 5\./);
      // Nobody is hidden who was declared in neither.
      expect((await since(named, report(PLAIN), audience)).text).toContain('guard');
    },
  );

  test('an entry with her name that is marked in one version is left out, not refused', async () => {
    const sealed = `finding crates gap strictly-confidential: Crates were lost, said the guard named Kovel.`;
    const other = 'finding roofs gap: Roofs leak.';
    for (const [was, now] of [
      [report(naming('named Kovel'), other), report(PERSON, sealed, other)],
      [report(PERSON, sealed, other), report(naming('named Kovel'), other)],
    ] as const) {
      const { text, reason } = await since(was, now, audience);
      expect(reason).toBe('');
      expect(text).toContain('Roofs leak');
      expect(text).not.toMatch(/kovel|crates/i);
    }
  });

  test('a version that was confidential as a whole is told as that, not as a fault of this one', async () => {
    const now = report('finding crates gap: Crates were lost, said @osei of @board.');
    const was = now.replace('classification unclassified', 'classification confidential');
    const { reason } = await since(was, now, audience);
    expect(reason).toMatch(/^The earlier version was “confidential” as a whole/);
  });

  test('a member of the mission who is marked in one version is named in neither', async () => {
    const open = report('participant tamm: Ivo Tamm', PLAIN);
    const marked = report('participant tamm strictly-confidential: Ivo Tamm', PLAIN);
    for (const [was, now] of [
      [open, marked],
      [marked, open],
    ] as const) {
      const { text, reason } = await since(was, now, audience);
      expect(reason).toBe('');
      expect(text).toContain('Ana Osei');
      expect(text).not.toContain('Tamm');
    }
    const told = report('participant tamm: Ivo Tamm', naming('of Mr Tamm'));
    expect((await since(told, marked, audience)).reason).toContain('“Tamm”');
  });
});

test('somebody met who is marked in one version is named to partners in neither', async () => {
  const mentioning = 'finding crates gap: Crates were lost, said @kovel.';
  const open = report('person kovel of board: Mirela Kovel', mentioning);
  const marked = report('person kovel of board strictly-confidential: Mirela Kovel', mentioning);
  for (const [was, now] of [
    [open, marked],
    [marked, open],
  ] as const) {
    const { text, reason } = await since(was, now, 'partner');
    expect(reason).toBe('');
    expect(text).toContain('Crates were lost');
    expect(text).not.toMatch(/kovel/i);
  }
});

test('a section that has become a marked annex, under its name, is in neither version', async () => {
  const was = report('section diary: The guard named Kovel spoke of crates.', PLAIN);
  const now = report(PERSON, PLAIN, 'annex diary strictly-confidential: The guard named Kovel was here.');
  const { text, reason } = await since(was, now, 'partner');
  expect(reason).toBe('');
  expect(text).toContain('Crates were lost');
  expect(text).not.toMatch(/kovel|diary/i);
});

test('what may be the name of somebody from the other version is asked about, and let through', async () => {
  const declared = report('person field strictly-confidential: Mary Field', PLAIN);
  const doubtful = report('finding crates gap: Crates were lost. Field said so.');
  for (const [was, now] of [
    [doubtful, declared],
    [declared, doubtful],
  ] as const) {
    const { reason, unclear } = await since(was, now, 'partner');
    expect(reason).not.toBe('');
    expect(unclear).toEqual(['Field']);
    expect((await since(was, now, 'partner', unclear)).text).toContain('Field');
  }
});

test('internal readers see every change', async () => {
  const { text } = await since(report(naming('named Kovel')), report(PERSON, PLAIN), 'internal');
  expect(text).toContain('Kovel');
});
