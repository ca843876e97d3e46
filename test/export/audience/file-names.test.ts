/** What a picture is called tells who is in it: others than those who write the report are not told. */
import { expect, test } from 'vitest';
import { AUDIENCES } from '../../../src/domain/marking.ts';
import { textsIn } from '../../../src/export/audience/decode.ts';
import { EXPORTERS } from '../../../src/export/index.ts';
import { publish } from '../../../src/publish/publish.ts';
import { checkFiles } from '../../support/check.ts';
import { fixedContext } from '../../support/export-context.ts';
import { markedPng } from '../../support/marked-pictures.ts';

const report = (more = '') => `mission m: Mission
classification unclassified
section: The cell

    ![A door](minister-x-cell.jpg)

    ${more}Seen on [the plan](<cells/plan of minister x.docx>) and ![a map](<cells/minister x.png>), and
    ![the door](minister-x-cell.jpg) again.
`;
const FOR_OTHERS = AUDIENCES.filter(audience => audience !== 'internal');

async function exported(
  audience: (typeof AUDIENCES)[number],
  id: string,
  readAsset: (path: string) => Promise<Uint8Array | undefined>,
  since?: string,
) {
  const { services, documents } = await checkFiles({ 'report.mission': report() });
  const [document] = documents;
  const exporter = EXPORTERS.find(each => each.id === id);
  if (!document || !exporter) throw new Error('nothing to export');
  const context = { ...fixedContext, audience, readAsset, print: async (page: Uint8Array) => page };
  const order = { exporter, context, ...(since !== undefined && { since: { text: since } }) };
  const made = await publish(document, order, services);
  if (!made.ok) throw new Error(made.reason);
  return made;
}

test.each(EXPORTERS.flatMap(({ id }) => FOR_OTHERS.map(audience => [id, audience] as const)))(
  '%s for %s shows the pictures, and not what they are called',
  async (id, audience) => {
    const asked: string[] = [];
    const read = async (path: string) => {
      asked.push(path);
      return new Uint8Array(markedPng);
    };
    const { bytes } = await exported(audience, id, read);
    expect([...textsIn(bytes)].join('\n')).not.toMatch(/minister/i);
    const shows = ['html', 'pdf', 'docx'].includes(id);
    expect(asked).toEqual(shows ? ['minister-x-cell.jpg', 'cells/minister x.png'] : []);
  },
);

test.each([
  'https://selm.example/a',
  'HTTP://selm.example',
  'mailto:office@selm.example',
  'MAILTO:o@selm.example',
])('an address that readers can follow stays as it is: %s', async url => {
  const { services, documents } = await checkFiles({ 'report.mission': report(`Write to [us](${url}). `) });
  const [document] = documents;
  const [exporter] = EXPORTERS.filter(({ id }) => id === 'json');
  if (!document || !exporter) throw new Error('nothing to export');
  const made = await publish(
    document,
    { exporter, context: { ...fixedContext, audience: 'public' } },
    services,
  );
  expect(made.ok && new TextDecoder().decode(made.bytes)).toContain(`"${url}"`);
});

test('each is called the same wherever it stands, and like no other in either version', async () => {
  const read = async (path: string) => Buffer.concat([markedPng, Buffer.from(path)]);
  const json = new TextDecoder().decode((await exported('public', 'json', read)).bytes);
  expect(json.match(/(?:picture|file)-\d\.?\w*/g)?.slice(0, 4)).toEqual([
    'picture-1.jpg',
    'file-1',
    'picture-2.png',
    'picture-1.jpg',
  ]);
  const earlier = report('![Another map](<minister y.png>) ');
  const page = new TextDecoder().decode((await exported('public', 'html', read, earlier)).bytes);
  expect(page.match(/<img [^>]*>/g)).toHaveLength(4);
});

test('its author is told of a picture that can’t be shown by the name that it has', async () => {
  const { warnings } = await exported('partner', 'html', async () => undefined);
  expect(warnings.join(' ')).toMatch(/minister-x-cell\.jpg.*minister x\.png/);
});

test('those who write the report read the names', async () => {
  const { bytes } = await exported('internal', 'json', async () => undefined);
  expect(new TextDecoder().decode(bytes)).toContain('minister-x-cell.jpg');
});
