import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFiles } from '../support/check.ts';
import { exampleTexts } from '../support/example-texts.ts';

/**
 * Beside each report stands what a careful editor would mark in it, written before the rules were tried on it. The
 * three reports on health, human rights and nuclear safety are of fields for which the rules were not written.
 */
const HERE = new URL('./', import.meta.url);
const PHRASES = /^words\/|\/count-agrees$|^finding\/(?:attributed|basis-agrees|measured)$/;
/** Rules on strong words mark words of the Kosovo report that are no matter of an editor of words. */
const OF_FINDINGS = /^finding\//;

function textOf(name: string): string {
  return readFileSync(new URL(name, HERE), 'utf8');
}

function reportOn(field: string): Readonly<Record<string, string>> {
  return {
    'programme.mission': textOf(`reports/${field}-programme.mission`),
    'report.mission': textOf(`reports/${field}.mission`),
  };
}

function markedIn(list: string): string[][] {
  return list
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split(' | '));
}

function told({ start, code, words }: { start: number; code: string; words: string }): string {
  return `${start} ${code} ${words}`;
}

/** A pattern for words between which the author may break the line. */
function pattern(words: string): RegExp {
  return new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'));
}

test.each([
  ['kosovo-2009', exampleTexts(), 'kosovo-2009.mission', 'kosovo-2009.editor.txt'],
  ['health', reportOn('health'), 'report.mission', 'reports/health.editor.txt'],
  ['human rights', reportOn('human-rights'), 'report.mission', 'reports/human-rights.editor.txt'],
  ['justice, in French', reportOn('french'), 'report.mission', 'reports/french.editor.txt'],
  ['nuclear safety', reportOn('nuclear'), 'report.mission', 'reports/nuclear.editor.txt'],
])(
  'the rules mark in the report on %s what a careful editor would, and nothing else',
  async (field, files, name, list) => {
    const { documents } = await checkFiles(files);
    const report = documents.find(({ uri }) => uri.path.endsWith(`/${name}`));
    const { textDocument, diagnostics = [] } = report ?? {};
    const text = textDocument?.getText() ?? '';
    const expected = markedIn(textOf(list)).map(([code = '', words = '', around = '']) => {
      const context = pattern(around).exec(text);
      if (!context) throw new Error(`The report does not say “${around}”.`);
      const start = context.index + context[0].search(pattern(words));
      return { code, words, start, end: start + words.length };
    });
    const found = diagnostics
      .filter(({ code }) => PHRASES.test(String(code)))
      .filter(({ code }) => field !== 'kosovo-2009' || !OF_FINDINGS.test(String(code)))
      .map(({ code, range }) => {
        const start = textDocument?.offsetAt(range.start) ?? 0;
        const end = textDocument?.offsetAt(range.end) ?? 0;
        // Of “commitment on behalf of”, a rule may mark the words that are wrong only.
        const marked = expected.find(mark => mark.code === code && mark.start <= start && end <= mark.end);
        const words = textDocument?.getText(range).replace(/\s+/g, ' ');
        return marked ? told(marked) : `${start} ${code} ${words}`;
      });
    expect(found.sort()).toEqual(expected.map(told).sort());
  },
);
