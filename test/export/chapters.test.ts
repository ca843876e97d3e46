import { expect, test } from 'vitest';
import { chaptersOf } from '../../src/export/page/chapters.ts';
import { viewOf } from '../../src/export/view.ts';
import type { Section } from '../../src/report/report.ts';
import { fixedContext } from '../support/export-context.ts';
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
  return chaptersOf(viewOf(report, fixedContext)).slice(0, 2);
}

test('a section with the title of the chapter below introduces that chapter', () => {
  expect(outline('participants')).toMatchObject([
    {
      number: '1',
      anchor: 'who',
      roles: ['section', 'participants'],
      pieces: [{ kind: 'prose' }, { kind: 'people' }],
    },
    { number: '2', roles: ['follow-up'] },
  ]);
});

test('a section with a title of its own stands by itself', () => {
  expect(outline('The team')).toMatchObject([
    { number: '1', anchor: 'who', roles: ['section'] },
    { number: '2', anchor: 'chapter.participants', roles: ['participants'] },
  ]);
});
