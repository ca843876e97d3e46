/** Wherever the grammar lets an author write words: what must not leave is refused, or stands in no file. */
import { expect, test } from 'vitest';
import { textsIn } from '../../../src/export/audience/decode.ts';
import type { Exporter } from '../../../src/export/exporter.ts';
import { EXPORTERS } from '../../../src/export/index.ts';
import { publisher } from '../../../src/publish/publish.ts';
import { checkFiles } from '../../support/check.ts';
import { fixedContext } from '../../support/export-context.ts';
import { type TextPlace, textPlaces, wordsWithoutPlace } from '../../support/places-of-text.ts';
import { FUZZING } from '../../support/runs.ts';

const PLACES = textPlaces();
/** Formats that are written fast; between them they hold all that the others do. */
const PLAIN = EXPORTERS.filter(({ id }) => ['json', 'html', 'csv', 'ics'].includes(id));
const JSON_ALONE = EXPORTERS.filter(({ id }) => id === 'json');

/** What the public gets of a report in these formats; undefined where it gets nothing. */
async function published(
  files: ReturnType<TextPlace['filled']>,
  formats: readonly Exporter[],
): Promise<string | undefined> {
  const { services, documents } = await checkFiles(files, { profile: 'draft' });
  const [document] = documents;
  if (!document) throw new Error('nothing to export');
  const print = async (page: Uint8Array) => page;
  const context = { ...fixedContext, audience: 'public' as const, language: 'fr', asOf: '2031-01-01', print };
  const publish = await publisher(document, { context }, services);
  const publications = await Promise.all(formats.map(publish));
  if (publications.some(({ ok }) => !ok)) return undefined;
  return publications.flatMap(each => (each.ok ? [...textsIn(each.bytes)] : [])).join('\n');
}

/** What becomes of these words in each place. */
async function outcomes(
  words: (place: TextPlace) => string,
  told: RegExp,
  {
    places = PLACES,
    formats = EXPORTERS,
  }: { places?: readonly TextPlace[]; formats?: readonly Exporter[] } = {},
) {
  const names: Record<'shown' | 'kept' | 'refused', string[]> = { shown: [], kept: [], refused: [] };
  for (const place of places) {
    const text = await published(place.filled(words(place)), formats);
    names[text === undefined ? 'refused' : told.test(text) ? 'shown' : 'kept'].push(place.name);
  }
  return names;
}

test('every entry is among the places', () => {
  expect(wordsWithoutPlace()).toEqual(['style', 'pack']);
});

/** Where anything that anybody may read goes out. */
const open = outcomes(({ isName }) => (isName ? 'quiet-harbour' : 'Quiet Harbour'), /quiet.harbour/i, {
  formats: JSON_ALONE,
});

test('what anybody may read goes out', async () => {
  const { shown, refused } = await open;
  expect(refused).toEqual([]);
  expect(shown.length).toBeGreaterThan(PLACES.length * 0.7);
});

/** The name of somebody who may be named is his own. */
const MEMBER = /participant osei, (?:title|end of title)$/;
const TITLES = /(?:pillar|theme|programme|organization) \w+, (?:in|title|end of title)$/;

const SECRETS = [
  [
    'the whole name of a person, but as that of another',
    'Petra Banaj',
    'talk-petra-banaj',
    /banaj/i,
    MEMBER,
    FUZZING ? PLAIN : JSON_ALONE,
  ],
  [
    'a surname, but in the title of a thing',
    'Banaj',
    'banaj-talk',
    /banaj/i,
    new RegExp(`${TITLES.source}|${MEMBER.source}`),
    JSON_ALONE,
  ],
  [
    'the words of a withheld entry, but in the title of a thing',
    'the director sells morphine from the locked cupboard',
    'the-director-sells-morphine-from-the-locked-cupboard',
    /sells.morphine/i,
    new RegExp(`${TITLES.source}|mission lant-2025, (?:in|title|end of title)$`),
    JSON_ALONE,
  ],
] as const;

/** Where these words are tried: everywhere, or in `npm test` in a third of the places, neighbours with other words. */
function placesFor(words: string): readonly TextPlace[] {
  const kinds = SECRETS.length;
  const nth = SECRETS.findIndex(([, each]) => each === words);
  return FUZZING ? PLACES : PLACES.filter((_, at) => (at + Math.floor(at / kinds)) % kinds === nth);
}

test.each(SECRETS)('%s goes out from none of them', async (_, words, name, told, but, formats) => {
  const places = placesFor(words);
  const { shown, refused } = await outcomes(({ isName }) => (isName ? name : words), told, {
    places,
    formats,
  });
  const isMeant = (place: string) => !but.test(place);
  expect(shown.filter(isMeant)).toEqual([]);
  const { shown: readByAll } = await open;
  const tried = new Set(places.map(place => place.name));
  expect(readByAll.filter(place => tried.has(place) && isMeant(place) && !refused.includes(place))).toEqual(
    [],
  );
});
