import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entryWord } from '../../src/lexicon/words.ts';
import { openWorkspace } from '../support/check.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const snippets: Record<string, Snippet> = JSON.parse(
  readFileSync(new URL('../../language/snippets.json', import.meta.url), 'utf8'),
);
const VARIABLES: Record<string, string> = {
  CURRENT_YEAR: '2024',
  CURRENT_MONTH: '03',
  CURRENT_DATE: '11',
};

/** The text that an author gets who accepts every default, taking the choices in turn. */
function accept({ body }: Snippet, choice: number): string {
  const defaults = new Map<string, string>();
  return body
    .join('\n')
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

/** What the defaults of the snippets refer to. */
const AROUND = `programme around: The names that the snippets refer to
pillar pillar: A pillar
organization organization-id: An organization
participant surname: A member of the mission
meeting meeting-name: A meeting
`;
const PROGRAMME =
  'programme programme-id: A programme\npillar pillar: A pillar\norganization organization-id: One\n';
const WHOLE = new Set(['Mission report', 'First mission report', 'Programme']);

/** The text among the names that it refers to, without those that it declares itself. */
function settled(text: string): string {
  const own = text.split(/[\s:]+/)[1];
  const around = AROUND.split('\n').filter(line => line.split(/[\s:]+/)[1] !== own);
  return `${around.join('\n')}${text}\nobjective #pillar: What stands below it.\n`;
}

const checkReport = await openWorkspace({ 'programme.mission': PROGRAMME });
const checkAlone = await openWorkspace({});

describe('the snippets', () => {
  it.each(Object.entries(snippets))('%s gives text that has no problem as a draft', async (name, snippet) => {
    const choices = snippet.body.some(line => line.includes('|}')) ? 4 : 1;
    for (let choice = 0; choice < choices; choice++) {
      const text = accept(snippet, choice);
      expect(text).not.toMatch(/[$|]/);
      const problems = await checkReport(WHOLE.has(name) ? text : settled(text), { profile: 'draft' });
      expect(problems.map(({ message }) => message)).toEqual([]);
    }
  });

  it('give a first report that needs no other file', async () => {
    const snippet = snippets['First mission report'];
    expect(await checkAlone(snippet ? accept(snippet, 0) : '', { profile: 'draft' })).toEqual([]);
  });

  it('have a description and begin as the language does', () => {
    for (const [name, { prefix, description, body }] of Object.entries(snippets)) {
      expect(description, name).not.toBe('');
      // A blank would have the snippet offered behind the entry word as well.
      const word = /^(?:\/\/(?= )|no-action$|\p{L}+(?![^-]))/u.exec(prefix)?.[0] ?? '';
      expect(word === '//' || entryWord(word) !== undefined, name).toBe(true);
      expect(body[0]?.startsWith(word), name).toBe(true);
    }
  });
});
