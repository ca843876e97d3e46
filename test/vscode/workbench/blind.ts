/** An author who types a report as into any other program: no Tab, no Backspace, and what is proposed is not taken. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { countWords } from '../../../src/editor/count-words.ts';
import type { MissionFile } from '../../../src/syntax/generated/ast.ts';
import { WAIT } from '../../support/patience.ts';
import { readSyntax } from '../../support/read-syntax.ts';
import { FUZZING } from '../../support/runs.ts';
import type { Desk } from './desk.ts';

const EXAMPLES = new URL('../../../examples/', import.meta.url);

const STARTS_TEXT = /^(?:section|annex|finding|meeting|visit)\b.*:|:$/;
const WITH_COLON = /^[a-z-]+\b[^\n]*:/;

/** The keys for a line: Enters, and what is typed then. */
interface Strokes {
  readonly enters: number;
  readonly words: string;
  /** The line, from 1, and the columns in which the words begin before and after their colon. */
  readonly line: number;
  readonly from: number;
  readonly column: number;
}

/** The keys for a text, line by line. */
function* strokesFor(text: string): Generator<Strokes> {
  let isIndented = false;
  let before: string | undefined;
  let gap = 0;
  let answers = 0;
  for (const [above, line] of text.trimEnd().split('\n').entries()) {
    if (line === '') {
      gap++;
      continue;
    }
    const comesIndented = isIndented || (before !== undefined && STARTS_TEXT.test(before));
    const isText = line.startsWith('    ');
    // Every second time the entry is typed where the caret stands, and finds the margin by itself.
    const goesOnTyping = comesIndented && !isText && WITH_COLON.test(line) && answers++ % 2 === 0;
    const toMargin = comesIndented && !isText && !goesOnTyping;
    if (!comesIndented && isText) throw new Error(`This can’t be typed without Tab: ${line}`);
    yield {
      enters: before === undefined ? 0 : toMargin ? 3 : 1 + gap,
      words: isText ? line.slice(4) : line,
      line: above + 1,
      from: columnOf(isText || goesOnTyping),
      column: columnOf(isText),
    };
    isIndented = isText;
    before = line;
    gap = 0;
  }
}

function columnOf(isIndented: boolean): number {
  return isIndented ? 5 : 1;
}

/** What of a line is typed letter by letter: up to its colon, and its last word, of which Enter could make another. */
const LETTERS_PROSE_LETTERS = /^(?:([a-z-]+\b(?:[^:]|:\d)*)(:)(?!\d))?(\s?)(.*?)(\S*)$/;

/**
 * Structure letter by letter and prose word by word, as is what stands in quotation marks; or structure word by word and
 * prose as dictation gives it.
 */
type Typing = 'letters' | 'dictation';

/**
 * Types it all, and looks at nothing. VS Code needs a moment between the lines, and at the colon that ends a head, as a
 * person does: by then the line is where it belongs, and a list that belongs to what was typed before has been closed.
 */
export async function typeBlind(page: Page, text: string, typing: Typing): Promise<void> {
  for (const { enters, words, line, from, column } of strokesFor(text)) {
    const typeColon = async (length: number) => {
      await waitForCaret(page, line, from + length);
      await page.keyboard.type(':');
      await waitForCaret(page, line, column + length + 1);
    };
    for (let i = 0; i < enters; i++) await page.keyboard.press('Enter');
    const [, structure = '', colon = '', blank = '', prose = '', end = ''] =
      LETTERS_PROSE_LETTERS.exec(words) ?? [];
    if (typing === 'dictation') {
      const [, word = '', between = ''] = WORD_WORDS.exec(structure) ?? [];
      await page.keyboard.type(word);
      await insertWords(page, between);
      if (colon !== '') await typeColon(structure.length);
      await page.keyboard.type(blank);
      await page.keyboard.insertText(prose + end);
    } else {
      await typeLetters(page, structure);
      if (colon !== '') await typeColon(structure.length);
      await page.keyboard.type(blank);
      await insertWords(page, prose);
      await page.keyboard.type(end);
    }
    await waitForCaret(page, line, column + words.length);
    await expect.poll(() => isNothingElseProposed(page, words), { interval: 15 }).toBe(true);
    await page.evaluate('new Promise(resolve => requestIdleCallback(resolve))');
  }
}

/** Waits until the status bar says that the caret is there. */
async function waitForCaret(page: Page, line: number, column: number): Promise<void> {
  await page.getByText(`Ln ${line}, Col ${column}`, { exact: true }).first().waitFor();
}

/** True when Enter could make nothing else of a line: no list is open, or what it proposes stands there. */
async function isNothingElseProposed(page: Page, line: string): Promise<boolean> {
  const proposed = await page.evaluate<string[]>(PROPOSED);
  return proposed.every(label => line.endsWith(label));
}

/** What Enter would take of a list, as an expression of the page. */
const PROPOSED = `[...document.querySelectorAll(
  '.suggest-widget.visible .monaco-list-row.focused .label-name',
)].map(label => label.textContent)`;

/** The entry word, and what stands behind it. */
const WORD_WORDS = /^(\S*\s?)(.*)$/;

async function typeLetters(page: Page, structure: string): Promise<void> {
  for (const [index, part] of structure.split('"').entries()) {
    if (index > 0) await page.keyboard.type('"');
    if (index % 2 === 1) await insertWords(page, part);
    else await page.keyboard.type(part);
  }
}

async function insertWords(page: Page, text: string): Promise<void> {
  for (const word of text.match(/\S+\s*/g) ?? []) await page.keyboard.insertText(word);
}

/** An entry with what stands below it. */
const ENTRIES = /\n(?=\S)/;

/**
 * A report with one entry of each class, by its word and by what its text is made of, and with those that these name; and
 * in each, one line of each class: the keys for another one of the same class would be the same again.
 */
function oneOfEach(text: string): string {
  const entries = text.split(ENTRIES).map(oneLineOfEach);
  const classes = new Map(entries.map(entry => [classOf(entry), entry]));
  const kept = new Set(classes.values());
  for (const entry of kept) {
    const names: readonly string[] = entry.match(/[\p{L}\d-]+/gu) ?? [];
    for (const other of entries) if (names.includes(nameOf(other))) kept.add(other);
  }
  return entries.filter(entry => kept.has(entry)).join('\n');
}

function classOf(entry: string): string {
  const [head = '', ...body] = entry.split('\n');
  const [word = ''] = /^\S*/.exec(head) ?? [];
  return [word, ...new Set(body.map(kindOf))].join(' ');
}

/** An entry without the lines that are what another is, below the same: the third of a paragraph, the third of a list. */
function oneLineOfEach(entry: string): string {
  const [head = '', ...body] = entry.split('\n');
  const classes = new Set<string>();
  const kept = [head];
  let before = 'head';
  let gap = '';
  for (const line of body) {
    const kind = kindOf(line);
    const lineClass = `${before}${gap} ${kind}`;
    if (line === '') gap = '\n';
    else {
      if (!classes.has(lineClass)) {
        kept.push(...(gap === '' ? [] : ['']), line);
        before = kind;
      }
      classes.add(lineClass);
      gap = '';
    }
  }
  return [...kept, ...(body.at(-1) === '' ? [''] : [])].join('\n');
}

/** What a line is of: prose, a list, a table, or the line below the head of one. */
function kindOf(line: string): string {
  return /^\s*(\|:|[-*|]?)/.exec(line)?.[1] ?? '';
}

/** The name that an entry has, where it has one. */
function nameOf(entry: string): string {
  return /^[a-z-]+ ([\p{L}\d-]+)/u.exec(entry)?.[1] ?? '';
}

/** Deletes a report of the examples and types it anew: it is as it was, and has the problems that it had. */
export async function expectTypedBlind(desk: Desk, name: string, typing: Typing): Promise<void> {
  const whole = readFileSync(new URL(name, EXAMPLES), 'utf8');
  const text = FUZZING ? whole : oneOfEach(whole);
  await desk.pick('F1', 'View: Close All Editors');
  writeFileSync(join(desk.workspace, name), text);
  if (!FUZZING) removeOtherReports(desk, name);
  const words = countWords(fileOf(text)).toLocaleString('en');
  const countedWords = desk.page.getByRole('button', { name: new RegExp(`^${words} .*words`) });
  const problemsFound = () =>
    desk.page.getByRole('button', { name: /^(?:No Problems|Errors: \d+)/ }).textContent();
  await openFromExplorer(desk, name);
  await countedWords.waitFor();
  const problems = await problemsFound();
  await desk.press('Control+A', 'Delete');
  await typeBlind(desk.page, text, typing);
  // The server has counted the words of the text as it was, and found no problem that was not there.
  await countedWords.waitFor();
  await expect.poll(problemsFound).toBe(problems);
  await desk.press('Enter');
  await expect.poll(async () => laidOut(await desk.saved(name))).toBe(laidOut(text));
}

/** Others may go on with what is typed, of which only a part is left. */
function removeOtherReports(desk: Desk, name: string): void {
  for (const other of readdirSync(desk.workspace))
    if (other !== name && other.endsWith('.mission') && /^mission /m.test(saved(desk, other)))
      rmSync(join(desk.workspace, other));
}

/** A text whose entries have one empty line between them: a key more or less there says nothing else. */
function laidOut(text: string): string {
  return text.trimEnd().replace(/\n{3,}/g, '\n\n');
}

/** Opens a file from the list of files, and goes to its text. */
export async function openFromExplorer({ page, toEditor }: Desk, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name, selected: true });
  // A list that is still being filled moves its rows between the two clicks.
  const open = async () => {
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
    await tab.waitFor({ timeout: 20_000 });
  };
  await vi.waitFor(open, { timeout: WAIT });
  await toEditor();
}

/** What is saved of a file. */
export function saved({ workspace }: Desk, name: string): string {
  return readFileSync(join(workspace, name), 'utf8');
}

function fileOf(text: string): MissionFile {
  return readSyntax(text).entries[0]?.$container as MissionFile;
}
