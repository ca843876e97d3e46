/** What is made of what an author answers. */
import { describe, expect, it } from 'vitest';
import { readId } from '../../src/new-report/asked.ts';

const read = (text: string, ...taken: readonly string[]) => readId(text, new Set(taken), 'mission-2026');

describe('the id of a report', () => {
  it.each(['selm-2026', 'Selm', 'гома'])('is taken as it is: %s', id => {
    expect(read(id)).toEqual({ value: { id } });
  });

  it.each([
    ['Mission à Goma', 'mission-a-goma'],
    ['Mission à Goma, mai 2026', 'mission-a-goma-mai-2026'],
    ['Misión en Ñuñoa', 'mision-en-nunoa'],
    ['Миссия в Гому, 2026', 'missiya-v-gomu-2026'],
    ['Αποστολή στη Λέρο', 'apostoli-sti-lero'],
    ['2026 visit', 'visit'],
  ])('is made of a title, which stays: %s', (title, id) => {
    expect(read(title)).toEqual({ value: { id, title } });
  });

  it('is made of what has a sign too many', () => {
    expect(read('Selm/2026')).toEqual({ value: { id: 'selm-2026' } });
  });

  it('can be neither that of another report nor a word of the language', () => {
    expect(read('Mission à Goma', 'mission-a-goma')).toEqual({
      refusal: '“mission-a-goma” is the id of another report: choose one such as mission-2026.',
    });
    expect(read('to')).toEqual({ refusal: expect.stringMatching(/^“to” can’t be the id of a report/) });
    expect(read('Aux')).toEqual({
      refusal:
        '“Aux” can’t be the id of a report, as Windows keeps that name for a device: choose another, such as mission-2026.',
    });
    expect(read('auxiliary')).toEqual({ value: { id: 'auxiliary' } });
    expect(read('…')).toEqual({ refusal: expect.stringMatching(/^“…” can’t be the id of a report/) });
  });
});
