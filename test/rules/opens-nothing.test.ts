/** What is withheld stays withheld, whichever of the offered corrections is made, unless its title says that it then goes out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from 'vscode-languageserver-types';
import { fixesOf, messageOf } from '../../src/rules/fix-all.ts';
import { fileOf } from '../../src/syntax/file-of.ts';
import { effectiveMarking } from '../../src/syntax/markings.ts';
import { openWorkspace, openWorkspaceOf } from '../support/check.ts';

const HEADS = join(import.meta.dirname, '../publish/typed-heads');
const SECRET = 'SECRETWORD';
const problemsOf = await openWorkspace({});
/** True where an entry that everybody may read has the word. */
const isOpen = await openWorkspaceOf(async document =>
  fileOf(document).entries.some(
    entry => effectiveMarking(entry) === 'unclassified' && entry.$cstNode?.text.includes(SECRET),
  ),
);
const applied = (text: string, edits: Parameters<typeof TextDocument.applyEdits>[1]) =>
  TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);

const MARKED = `mission m: Mission to Selm
classification unclassified
pillar water: Water
organization ministry: Ministry of Health
finding guards gap #water confidential: The guards sleep.
    They gave the mission a paper.
`;
/** What people type at the margin below such a text, and what can’t be read as an entry. */
const LINES = [
  `finding 2: the guards hide ${SECRET}.`,
  `section 4: the guards hide ${SECRET}.`,
  `Section 4: the guards hide ${SECRET}.`,
  `annex 2: the guards hide ${SECRET}.`,
  `Visit to the store: the guards hide ${SECRET}.`,
  `Person in charge: the one who hides ${SECRET}.`,
  `request from somebody else: pay for ${SECRET}.`,
  `Objective of the talks: to hide ${SECRET}.`,
  `meeting with some of them: they hid ${SECRET}.`,
];
const OPEN = `mission m: Mission to Selm
classification unclassified
pillar water: Water
organization ministry: Ministry of Health
meeting talks with ministry: Talks
`;
/** Heads with a marking that can’t be read as one. */
const UNREAD = [
  `finding gap #water restricted: The guards hide ${SECRET}.`,
  `finding gap #water #confidential: The guards hide ${SECRET}.`,
  `finding gap #water confiden=\ntial: The guards hide ${SECRET}.`,
  `finding gap #water confi\u00ADdential: The guards hide ${SECRET}.`,
  `finding gap #water strictly\u2011confidential: The guards hide ${SECRET}.`,
  `finding gap #water classification confidential: The guards hide ${SECRET}.`,
  `finding - gap - #water - confidential - The guards hide ${SECRET}.`,
  `finding gap #water stated by confidential: The guards hide ${SECRET}.`,
  `finding gap #water in talks, confidential: The guards hide ${SECRET}.`,
  `FINDING NO. 3 – CONFIDENTIAL\n\n    The guards hide ${SECRET}.`,
  `Confidential finding: The guards hide ${SECRET}.`,
  `Finding 3 (confidential). The guards hide ${SECRET}.`,
  `3.2 Finding gap #water confidential: The guards hide ${SECRET}.`,
];

const says = (title: string) => /then it is an open entry|marks nothing/.test(title);

async function expectHeld(text: string) {
  if (await isOpen(text)) return;
  for (const problem of await problemsOf(text, { profile: 'draft' })) {
    for (const { title, edits } of fixesOf(problem)) {
      const after = applied(text, [...edits]);
      if (!says(title)) expect(await isOpen(after), `${title} (${messageOf(problem)})\n${after}`).toBe(false);
    }
  }
}

const isAbout = (words: RegExp) => (problem: Diagnostic) => words.test(messageOf(problem));

test.each(LINES)('below something marked: %s', async line => {
  for (const between of ['', '\n']) {
    const text = MARKED + between + line;
    await expectHeld(text);
    const problems = await problemsOf(text, { profile: 'draft' });
    expect(problems.filter(isAbout(/is “confidential”.*indented/s)), text).not.toEqual([]);
  }
});

test.each(UNREAD)('a marking that can’t be read: %s', async line => {
  const text = `${OPEN}${line}\n`;
  await expectHeld(text);
  const problems = await problemsOf(text, { profile: 'draft' });
  expect(problems.filter(isAbout(/“(strictly-)?confidential”/)), text).not.toEqual([]);
});

test.each(readdirSync(HEADS))('%s', async name => {
  await expectHeld(readFileSync(join(HEADS, name), 'utf8'));
});
