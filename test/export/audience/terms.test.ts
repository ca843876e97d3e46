import { expect, it } from 'vitest';
import type { Audience } from '../../../src/domain/marking.ts';
import { EXPORTERS } from '../../../src/export/index.ts';
import { publish } from '../../../src/publish/publish.ts';
import { checkFiles } from '../../support/check.ts';
import { fixedContext } from '../../support/export-context.ts';

const REPORT = `mission m: Mission to Arvenia
classification unclassified
style un
abbreviation ABC: agency for better courts
abbreviation DEF: department of foreign affairs
abbreviation PO: operation of secret police
abbreviation GIS: geographic information system
abbreviation XYZ: something that no text speaks of
organization SIB confidential: Secret Investigation Bureau
finding: The ABC works well with two GISs. The POLICE in KOSOVSKA street opened the door.
finding confidential: The DEF, the SIB and the PO pay for the NGO in Kosovo under UNSCR 1244.
`;

async function listed(audience: Audience) {
  const { services, documents } = await checkFiles({ 'report.mission': REPORT }, { profile: 'draft' });
  const [document] = documents;
  const exporter = EXPORTERS.find(({ id }) => id === 'json');
  if (!document || !exporter) throw new Error('nothing to export');
  document.diagnostics = [];
  const order = { exporter, context: { ...fixedContext, audience } };
  const publication = await publish(document, order, services);
  if (!publication.ok) throw new Error(publication.reason);
  const { abbreviations, disclaimers } = JSON.parse(new TextDecoder().decode(publication.bytes));
  return [abbreviations.map(({ short }: { short: string }) => short), disclaimers.length];
}

it('lists the abbreviations that an export uses or the author explains, to others only the former, and gives the disclaimers of what it names', async () => {
  expect(await listed('internal')).toEqual([['ABC', 'DEF', 'GIS', 'NGO', 'PO', 'UNSCR', 'XYZ'], 1]);
  expect(await listed('public')).toEqual([['ABC', 'GIS'], 0]);
});
