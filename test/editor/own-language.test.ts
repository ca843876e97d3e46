/** Completion at the margin by the words of the author's language, and of the report's. */
import { afterEach, describe, expect, it, test } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver';
import { ENTRY_WORD_LANGUAGES } from '../../src/lexicon/generated/entry-words.ts';
import { ENTRY_WORDS } from '../../src/lexicon/generated/words.ts';
import { type Phrases, phrasesIn } from '../../src/lexicon/phrases.ts';
import { ENGLISH, speak } from '../../src/messages/texts.ts';
import { completionsAt, openEditor } from '../support/editor.ts';

afterEach(() => speak(ENGLISH));

/** The words offered that a client finds by what was typed: one of the words that it looks through begins so. */
async function found(typed: string, head = ''): Promise<readonly (string | undefined)[]> {
  const editor = await openEditor({ 'r.mission': `mission m: M\n${head}\n${typed}<|>` });
  const items = await completionsAt(editor);
  const begins = (text: string) => text.split(' ').some(word => word.startsWith(typed));
  return items.filter(({ filterText = '' }) => begins(filterText)).map(({ label }) => label);
}

describe('in an editor that speaks French', () => {
  it.each([
    ['constat', 'finding'],
    ['réunion', 'meeting'],
    ['reunion', 'meeting'],
    ['recommandation', 'recommendation'],
    ['objectif', 'objective'],
  ])('%s finds %s', async (typed, word) => {
    speak({ tag: 'fr', areas: {} });
    expect(await found(typed)).toEqual([word]);
  });

  it('says what the entries are called beside their words, and writes the words', async () => {
    speak({ tag: 'fr-CA', areas: {} });
    const items = await completionsAt(await openEditor({ 'r.mission': 'mission m: M\n\n<|>' }));
    expect(items.find(({ label }) => label === 'finding')).toMatchObject({
      labelDetails: { description: 'constatation' },
      textEdit: { newText: 'finding ' },
    });
    expect(items.find(({ label }) => label === 'mission')?.labelDetails).toBeUndefined();
  });
});

describe('in a Spanish report', () => {
  it.each([
    ['hallazgo', 'finding'],
    ['reunion', 'meeting'],
    ['recomendación', 'recommendation'],
  ])('%s finds %s, whatever the editor speaks', async (typed, word) => {
    expect(await found(typed, 'language es\n')).toEqual([word]);
    speak({ tag: 'fr', areas: {} });
    expect(await found(typed, 'language es\n')).toEqual([word]);
  });

  it('is found by nothing but its words elsewhere', async () => {
    expect(await found('hallazgo')).toEqual([]);
    expect(await found('finding')).toEqual(['finding']);
  });
});

test.each(Object.entries(ENTRY_WORD_LANGUAGES))(
  'by %s words each entry comes first, although others hold the same letters',
  async (language, words: Readonly<Record<string, Phrases>>) => {
    speak({ tag: language, areas: {} });
    const names = Object.entries(words).flatMap(([word, called]) =>
      phrasesIn(called).map(name => ({ word, name })),
    );
    const begins = new Set(names.map(({ name }) => name.charAt(0)));
    const lists = new Map(
      await Promise.all([...begins].map(async typed => [typed, await offeredAt(typed)] as const)),
    );
    const all = await offeredAt('');
    // Before anything is typed nobody knows what will be, so that the list is asked for once more.
    expect([all.isIncomplete, lists.get('c')?.isIncomplete]).toEqual([true, false]);
    const free = new Set(all.items.map(({ label }) => label));
    for (const { word, name } of names.filter(each => free.has(each.word))) {
      // As long as another begins so, it may be meant.
      const rivals = [
        ...names.filter(other => other.word !== word).map(other => other.name),
        ...Object.keys(words),
      ];
      if (rivals.some(rival => rival !== word && rival.startsWith(name))) continue;
      const offered = lists.get(name.charAt(0))?.items ?? [];
      // Clients look for what is typed letter by letter, and put first what begins so as far as possible.
      const holding = new RegExp([...name].join('.*'), 'u');
      const begun = ({ filterText = '' }: CompletionItem) =>
        [...name].findIndex((_, index) => !filterText.startsWith(name.slice(0, index + 1))) + 1 || Infinity;
      const found = offered.filter(({ filterText = '' }) => holding.test(filterText));
      const [first] = found.sort((one, other) => begun(other) - begun(one) || 0);
      expect(first?.label, name).toBe(word);
    }
  },
);

async function offeredAt(typed: string) {
  const { services, document, at } = await openEditor({ 'r.mission': `mission m: M\n\n${typed}<|>` });
  const list = await services.lsp.CompletionProvider.getCompletion(document, at);
  return { items: list?.items ?? [], isIncomplete: list?.isIncomplete };
}

test.each(Object.entries(ENTRY_WORD_LANGUAGES))(
  'every entry word is translated into %s',
  (_language, words) => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(ENTRY_WORDS).sort());
    for (const [word, called] of Object.entries(words)) expect(phrasesIn(called), word).not.toEqual([]);
  },
);
