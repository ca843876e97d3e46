/** Headings of what a mission did not see, below which nothing was found. */
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';
import { readHeading } from '../../src/import/part-headings.ts';

describe('a heading', () => {
  it.each([
    'What was not covered',
    'Sites not visited',
    'Persons not met',
    'Meetings not held',
    'Limitations',
    'Ce qui n’a pas été couvert',
    'Sites non visités',
    'Personnes non rencontrées',
    'Limites de la mission',
    'Lo que no se cubrió',
    'Lugares no visitados',
    'Personas no entrevistadas',
    'Limitaciones',
  ])('of what was not covered heads no findings and nobody who was met: %s', heading => {
    expect(readHeading(heading)?.kind).toBe('background');
  });

  it.each([
    'What does not work',
    'Ce qui ne fonctionne pas',
    'Lo que no funciona',
    'Findings not yet confirmed',
  ])('of what fails heads findings: %s', heading => {
    expect(readHeading(heading)?.kind).toBe('findings');
  });
});

it('leaves bullets below what was not covered as text', async () => {
  const source =
    '# Mission to Selm\n\n## Findings\n\n- Water is bad.\n\n### Sites not visited\n\n- The plant was closed.\n';
  const { text } = await importFile(new TextEncoder().encode(source), 'md', { fileName: 'source' });
  expect(text).toContain('\nfinding: Water is bad.\n');
  expect(text).toContain('\nsection: Sites not visited\n\n    - The plant was closed.\n');
});
