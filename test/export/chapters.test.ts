import { expect, test } from 'vitest';
import type { Layout } from '../../src/export/exporter.ts';
import { chaptersOf } from '../../src/export/page/chapters.ts';
import { textOf } from '../../src/export/page/runs.ts';
import { viewOf } from '../../src/export/view.ts';
import { anchorOf } from '../../src/report/anchor-of.ts';
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

function outline(title: string, language = 'en') {
  const report = {
    ...sampleReport,
    sections: [section(title)],
    chapters: [{ kind: 'section' as const, number: 1 }, { kind: 'participants' as const }],
  };
  return chaptersOf(viewOf(report, { ...fixedContext, language }))
    .flatMap(({ number, ...chapter }) => (number ? { ...chapter, number: textOf(number) } : []))
    .slice(0, 2);
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

test('it does so whatever the language of the export', () => {
  const shapes = (language: string) => outline('Participants', language).map(({ roles }) => roles);
  expect(shapes('ar')).toEqual(shapes('en'));
  expect(outline('Teilnehmer', 'ar').map(({ roles }) => roles)).toEqual([['section'], ['participants']]);
});

test('a section with a title of its own stands by itself', () => {
  expect(outline('The team')).toMatchObject([
    { number: '1', anchor: 'who', roles: ['section'] },
    { number: '2', anchor: 'chapter.participants', roles: ['participants'] },
  ]);
});

const titled = (title: string, layout: Layout) => {
  const told = { ...section(title), id: 'first' };
  const report = {
    ...sampleReport,
    sections: [section('Background'), { ...told, number: 2 }],
    chapters: [
      { kind: 'section' as const, number: 1 },
      { kind: 'section' as const, number: 2 },
      { kind: 'findings' as const },
    ],
  };
  const chapters = chaptersOf(viewOf(report, { ...fixedContext, layout }));
  return chapters.map(({ number = [], title }) => `${textOf(number)} ${textOf(title)}`.trim());
};

test('what a reader wants to know first stands before the body, without a number', () => {
  expect(titled('Executive summary', 'full').slice(0, 6)).toEqual([
    'Abbreviations',
    'Executive summary',
    'Recommendations at a glance',
    '1 Background',
    '2 Findings',
    '3 Follow-up',
  ]);
});

test('in the compact layout the recommendations at a glance are the follow-up matrix, which is there once', () => {
  const chapters = chaptersOf(viewOf(sampleReport, { ...fixedContext, layout: 'compact' }));
  const asks = chapters.filter(({ roles }) =>
    roles.some(role => ['follow-up', 'at-a-glance'].includes(role)),
  );
  expect(asks).toMatchObject([{ roles: ['follow-up'], pieces: [{ kind: 'statements' }] }]);
  const [first] = sampleReport.recommendations;
  expect(JSON.stringify(asks)).toContain(`"toldAt":"${first && anchorOf('recommendation', first)}"`);
  expect(titled('Summary', 'compact').slice(0, 3)).toEqual([
    'Abbreviations',
    'Summary',
    'Recommendations at a glance',
  ]);
});

test('an organization that is called by its acronym alone is none of the abbreviations', () => {
  const organizations = sampleReport.organizations.map(each => ({
    ...each,
    title: each.id,
    inlines: [{ type: 'text' as const, value: each.id }],
  }));
  const view = viewOf({ ...sampleReport, organizations, abbreviations: [] }, fixedContext);
  const chapters = chaptersOf(view);
  expect(chapters.map(({ title }) => textOf(title))).not.toContain('Abbreviations');
  const told = chapters.find(({ roles }) => roles.includes('organizations'));
  expect(JSON.stringify(told?.pieces)).not.toContain('"short":[');
  for (const { id } of organizations) expect(JSON.stringify(told?.pieces)).toContain(`"value":"${id}"`);
});

test('a section is the summary by its name or its title, and by nothing else', () => {
  expect(titled('Summary of costs', 'full').slice(0, 2)).toEqual([
    'Abbreviations',
    'Recommendations at a glance',
  ]);
});

test('a section and an annex without a text say so, and no heading stands bare', () => {
  const bare = { ...section('Background'), body: '', blocks: [] };
  const report = {
    ...sampleReport,
    sections: [bare],
    annexes: [{ ...bare, id: 'list' }],
    chapters: [
      { kind: 'section' as const, number: 1 },
      { kind: 'annex' as const, number: 1 },
    ],
  };
  const chapters = chaptersOf(viewOf(report, fixedContext));
  expect(chapters.filter(({ pieces }) => pieces.length === 0)).toEqual([]);
  expect(chapters.filter(({ anchor }) => anchor === 'who' || anchor === 'list')).toMatchObject([
    { pieces: [{ kind: 'nothing', text: 'No text' }] },
    { pieces: [{ kind: 'nothing', text: 'No text' }] },
  ]);
});
