/** The templates of entries and reports, in each language in which they are offered. */
import { readdirSync, readFileSync } from 'node:fs';
import { Cancellation } from 'langium';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import structures from '../../language/templates.json' with { type: 'json' };
import { readinessOf } from '../../src/editor/readiness.ts';
import { entryWord } from '../../src/lexicon/words.ts';
import { readLanguage } from '../../src/messages/locale.ts';
import { type TemplateTextId, templateText } from '../../src/messages/templates.ts';
import { ENGLISH, speak } from '../../src/messages/texts.ts';
import { exportBlockers } from '../../src/publish/export-blockers.ts';
import { type TemplateName, templateBody, templates } from '../../src/rules/template/templates.ts';
import { openWorkspace } from '../support/check.ts';
import { openEditor } from '../support/editor.ts';

const FOLDER = new URL('../../language/messages/', import.meta.url);
const TAGS = readdirSync(FOLDER, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name);
const NAMES = Object.keys(structures) as TemplateName[];
const WHOLE: ReadonlySet<string> = new Set<TemplateName>(['report', 'first-report', 'programme']);

const word = (id: TemplateTextId) => templateText(id);
const VARIABLES: Record<string, string> = {
  CURRENT_YEAR: '2024',
  CURRENT_MONTH: '03',
  CURRENT_DATE: '11',
};

/** The text that an author gets who accepts every default, taking the choices in turn. */
function accept(body: string, choice: number): string {
  const defaults = new Map<string, string>();
  return body
    .replace(/\$(CURRENT_[A-Z]+)/g, (_, name: string) => VARIABLES[name] ?? '')
    .replace(/\$\{(\d+)\|([^}]*)\|\}/g, (_, __, choices: string) => {
      const list = choices.split(',');
      return list[choice % list.length] ?? '';
    })
    .replace(/\$\{(\d+):([^}]*)\}/g, (_, stop: string, text: string) => {
      defaults.set(stop, text);
      return text;
    })
    .replace(/\$\{?(\d+)\}?/g, (_, stop: string) => defaults.get(stop) ?? '')
    .replaceAll('\t', '    ');
}

/** What the places refer to, under the names that they have in the language that is spoken. */
function around(): string {
  return `programme around: The names that the templates refer to
pillar ${word('place.pillar-id')}: A pillar
organization ${word('place.organization-id')}: An organization
participant ${word('place.surname')}: A member of the mission
meeting ${word('place.meeting-name')}: A meeting
`;
}

function programme(): string {
  return `programme ${word('place.programme-id')}: A programme
pillar ${word('place.pillar-id')}: A pillar
organization ${word('place.organization-id')}: One
`;
}

/** The report that an update is about. */
function reportBefore(): string {
  return `mission ${word('place.mission-id')}: An earlier mission
recommendation ${word('place.entry-name')}: What was asked for.
`;
}

/** The text among the names that it refers to, without those that it declares itself. */
function settled(text: string): string {
  const own = text.split(/[\s:]+/)[1];
  const declared = around()
    .split('\n')
    .filter(line => line.split(/[\s:]+/)[1] !== own);
  const answered = text.startsWith('reply') ? 'remark status done: What it answers.\n' : '';
  return `${declared.join('\n')}${answered}${text}\nobjective #${word('place.pillar-id')}: What stands below it.\n`;
}

const speakers = await Promise.all(
  TAGS.map(async tag => {
    const language = await readLanguage(tag, async path => readFileSync(new URL(path, FOLDER), 'utf8'));
    speak(language ?? ENGLISH);
    const earlier = reportBefore();
    const check = await openWorkspace({ 'programme.mission': programme() });
    const checkLater = await openWorkspace({ 'earlier.mission': earlier });
    return { tag, language: language ?? ENGLISH, check, checkLater };
  }),
);
const checkAlone = await openWorkspace({});
afterEach(() => speak(ENGLISH));

describe.each(speakers)('the templates in $tag', ({ tag, language, check, checkLater }) => {
  beforeEach(() => speak(language));

  it.each(NAMES)('%s gives text that has no problem as a draft', async name => {
    const body = templateBody(name);
    for (let choice = 0; choice < (body.includes('|}') ? 4 : 1); choice++) {
      const text = accept(body, choice);
      expect(text).not.toMatch(/[$|]|place\./);
      const checked = name === 'update' ? checkLater : check;
      const problems = await checked(WHOLE.has(name) ? text : settled(text), { profile: 'draft' });
      expect(problems.map(({ message }) => message)).toEqual([]);
    }
  });

  it.each(NAMES)('%s is not ready until its places are filled, whoever looks at it', async name => {
    const body = templateBody(name);
    const text = accept(body, 0);
    speak(ENGLISH);
    const problems = await check(WHOLE.has(name) ? text : settled(text), { profile: 'final' });
    const told = problems.filter(({ code }) => code === 'template/filled').map(({ message }) => message);
    const texts = body.match(/(?<=(?::\s|"|\t)\$\{\d+:)[^${}]+(?=\})/g) ?? [];
    for (const words of texts) expect(told.join('\n')).toContain(`“${words}”`);
    expect(texts.length).toBeGreaterThan(0);
  });

  it('give a first report that needs no other file, in the language itself', async () => {
    const text = accept(templateBody('first-report'), 0);
    expect(await checkAlone(text, { profile: 'draft' })).toEqual([]);
    expect(text).toContain(`\nlanguage ${tag}\n`);
  });

  it('have words of their own, and begin as the language does', () => {
    for (const { title, prefix, description, body } of templates()) {
      expect([title, description].filter(words => words === '' || /^[a-z-]+\.[a-z]+$/.test(words))).toEqual(
        [],
      );
      // A blank would have the template offered behind the entry word as well.
      const own = /^(?:\/\/(?= )|no-action$|\p{L}+(?![^-]))/u.exec(prefix)?.[0] ?? '';
      expect(own === '//' || entryWord(own) !== undefined, prefix).toBe(true);
      expect(body.startsWith(own), prefix).toBe(true);
    }
  });
});

it('a first report is far from ready', async () => {
  const text = accept(templateBody('first-report'), 0);
  const editor = await openEditor(text);
  const readiness = await readinessOf(editor.services, editor.document, Cancellation.CancellationToken.None);
  expect(readiness?.progress).toBeLessThan(0.2);
  expect(readiness?.problems.filter(({ rule }) => rule === 'template/filled').length).toBeGreaterThan(10);
  const problems = await checkAlone(text, { profile: 'final' });
  expect(exportBlockers(problems).length).toBeGreaterThan(10);
});
