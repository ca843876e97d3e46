import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/syntax/generated/ast.ts';
import {
  isFinding,
  isMissionFile,
  isObjective,
  isParticipant,
  isSection,
} from '../../src/syntax/generated/ast.ts';
import { proseOf } from '../../src/syntax/prose.ts';
import { checkFiles } from '../support/check.ts';
import { exampleTexts } from '../support/example-texts.ts';

const source = readFileSync(new URL('../fixtures/kosovo-2009.txt', import.meta.url), 'utf8').split('\n');
const bullets = source.filter(line => line.startsWith('  • ')).map(line => line.slice(4));
const paragraphs = source.filter(line => /^\p{L}.*\.$/u.test(line) || line.startsWith('4 UNODC'));

const { documents } = await checkFiles(exampleTexts());
const report = documents.find(({ uri }) => uri.path.endsWith('/kosovo-2009.mission'))?.parseResult.value;
const entries: readonly Entry[] = isMissionFile(report) ? report.entries : [];
const wordsOf = (entry: Entry) => {
  const { title, body } = proseOf(entry);
  return [title.text, ...body.text.split('\n\n')].filter(text => text !== '');
};

describe('the Kosovo report', () => {
  it('holds the 37 findings of the source, word for word and in order', () => {
    expect(bullets).toHaveLength(37);
    expect(entries.filter(isFinding).map(wordsOf)).toEqual(bullets.map(bullet => [bullet]));
  });

  it('holds every other paragraph of the source, word for word and in order', () => {
    const narrative = entries.filter(entry => isObjective(entry) || isSection(entry)).flatMap(wordsOf);
    expect(paragraphs).toHaveLength(7);
    expect(narrative.filter(text => text.includes(' '))).toEqual(paragraphs);
  });

  it('lists the members of the mission whom the source names', () => {
    const names = entries.filter(isParticipant).flatMap(wordsOf);
    expect(names).toHaveLength(4);
    for (const name of names) expect(paragraphs.join(' ')).toContain(name);
  });
});
