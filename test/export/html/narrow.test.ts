/** Pages on the narrowest screen: nothing sticks out, whatever the words, and what can be touched is as large as a finger needs. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { LAYOUTS } from '../../../src/export/exporter.ts';
import { render } from '../../../src/export/html/html.tsx';
import { asksOf } from '../../../src/export/register/asks.ts';
import { renderRegister } from '../../../src/export/register/registers.ts';
import { compileChecked } from '../../../src/publish/compile-checked.ts';
import { testInBrowser as test, withBrowser } from '../../support/browser.ts';
import { checkFiles } from '../../support/check.ts';
import { exampleTexts } from '../../support/example-texts.ts';
import { fixedContext } from '../../support/export-context.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);

/** A report in which every place for words holds one that is wider than the screen. */
const HOSTILE = `programme long: ${LONG}
pillar pillar: ${LONG}
mission hostile: Mission to ${LONG}
under long
dates 2024-03-11 to 2024-03-14
place ${LONG}
author ${LONG}
reference ${LONG}
organization ${LONG.slice(0, 60)}: ${LONG}
organization plain: ${LONG}
participant me as "${LONG}" of plain in "${LONG}": ${LONG}
person you as "${LONG}" of plain: ${LONG}
objective #pillar: ${LONG}
meeting with you, "${LONG}" by me on 2024-03-11 in "${LONG}" #pillar: ${LONG}
finding gap severity high rated "${LONG}" against "${LONG}" in "${LONG}" #pillar: ${LONG}

    See https://example.org/${LONG} and ${LONG}.

    | ${LONG} | b |
    | - | - |
    | a | ${LONG} |

    - ${LONG}
recommendation to "${LONG}" owner me due "${LONG}" priority high cost "${LONG}": ${LONG}
action owner plain status open: ${LONG}
uncovered #pillar: ${LONG}
section: ${LONG}
annex: ${LONG}
`;

const LAYOUT = new URL('../../fixtures/layout/', import.meta.url);
const layoutTexts = Object.fromEntries(
  readdirSync(LAYOUT)
    .filter(name => name.endsWith('.mission'))
    .map(name => [name, readFileSync(new URL(name, LAYOUT), 'utf8')]),
);
const { services, documents } = await checkFiles({
  ...exampleTexts(),
  ...layoutTexts,
  'hostile.mission': HOSTILE,
});
const reports = documents.flatMap(document => compileChecked(document, services) ?? []);

let browser: Browser;
withBrowser(each => {
  browser = each;
});

const pages = [
  ...reports.flatMap(report =>
    LAYOUTS.map(layout => {
      const language = report.mission.language ?? 'en';
      const bytes = () => render(report, { ...fixedContext, language, layout });
      return [`${report.mission.id}, ${layout}`, bytes] as const;
    }),
  ),
  ['the register', register] as const,
];

async function register(): Promise<Uint8Array> {
  const context = { asOf: '2026-01-01', audience: 'internal', language: 'en' } as const;
  const asks = reports.flatMap(report => asksOf(report, context) ?? []);
  const result = await renderRegister(asks, 'html', { ...context, toolVersion: 'test' });
  if (!result.ok) throw new Error(result.reason);
  return result.bytes;
}

test.each(pages)('%s', async (_, bytes) => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  await page.setContent(new TextDecoder().decode(await bytes()));
  expect(await page.evaluate(OUTSIDE)).toEqual([]);
  await page.evaluate(axe);
  const results: AxeResults = await page.evaluate("axe.run({ runOnly: ['target-size'] })");
  await page.close();
  expect(results.violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
});

/** What reaches over an edge of the screen, but for what scrolls by itself or is there for screen readers. */
const OUTSIDE = `
  [...document.querySelectorAll('body *')].filter(element => {
    if (element.closest('.wide, .aloud, .skip, svg, noscript, script')) return false;
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (left < -1 || right > innerWidth + 1);
  }).map(element => element.outerHTML.slice(0, 120)).concat(
    document.documentElement.scrollWidth > innerWidth ? 'the page itself' : [],
  )`;
