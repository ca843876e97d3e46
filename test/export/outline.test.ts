import { expect, test } from 'vitest';
import { labelsIn } from '../../src/export/labels.ts';
import { outlineOf } from '../../src/export/outline.ts';
import type { Section } from '../../src/report/report.ts';
import { sampleReport } from '../support/sample-report.ts';

const section = (title: string): Section => ({
  id: 'who',
  number: 1,
  title,
  body: 'Four took part.',
  inlines: [{ type: 'text', value: title }],
  blocks: [{ type: 'paragraph', children: [{ type: 'text', value: 'Four took part.' }] }],
  pillars: [],
  themes: [],
  marking: 'unclassified',
});

function outline(title: string) {
  const report = {
    ...sampleReport,
    sections: [section(title)],
    chapters: [{ kind: 'section' as const, number: 1 }, { kind: 'participants' as const }],
  };
  return outlineOf(report, labelsIn('en')).slice(0, 2);
}

test('a section with the title of the chapter below introduces that chapter', () => {
  expect(outline('participants')).toMatchObject([
    {
      number: '1',
      anchor: 'who',
      contents: [{ section: { body: 'Four took part.' } }, { kind: 'participants' }],
    },
    { number: '2', contents: [{ kind: 'follow-up' }] },
  ]);
});

test('a section with a title of its own stands by itself', () => {
  expect(outline('The team')).toMatchObject([
    { number: '1', anchor: 'who', contents: [{ kind: 'section' }] },
    { number: '2', anchor: 'chapter.participants', contents: [{ kind: 'participants' }] },
  ]);
});
