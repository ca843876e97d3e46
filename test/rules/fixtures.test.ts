/**
 * Every rule is tested by documents that say which problems are expected of them, in comments below the lines, and
 * what is left once they are mended. `vitest -u` writes what is found: read the difference before you commit it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { annotate, strip } from '../support/annotate.ts';
import { openWorkspace } from '../support/check.ts';
import { settingsIn } from '../support/fixture-settings.ts';
import { mend } from '../support/mend.ts';
import { openSpeller } from '../support/speller.ts';

const HERE = import.meta.dirname;
const missions = readdirSync(HERE, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.mission'))
  .sort();
const fixtures = missions.filter(file => !file.startsWith('workspace'));
const workspace = Object.fromEntries(
  missions
    .filter(file => file.startsWith('workspace'))
    .map(file => [file, readFileSync(`${HERE}/${file}`, 'utf8')]),
);

/** Other fixtures are of invented places, whose words no dictionary has. */
const speller = await openSpeller('en');
const checkReport = await openWorkspace(workspace, text =>
  text.includes('// spelling: true') ? speller : undefined,
);

/** The text under which the report of a fixture was issued, where it was. */
function issuedAs(file: string): string | undefined {
  const path = `${HERE}/${file.replace(/mission$/, 'issued')}`;
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** A fixture with its problems below their lines, and with those that are left once it is mended. */
async function annotated(file: string): Promise<{ found: string; mended: string }> {
  const text = strip(readFileSync(`${HERE}/${file}`, 'utf8'));
  const settings = settingsIn(text);
  const problemsOf = (fixture: string) => checkReport(fixture, settings, issuedAs(file));
  const mended = await mend(text, problemsOf);
  return { found: annotate(text, await problemsOf(text)), mended: annotate(mended.text, mended.left) };
}

describe('fixtures', () => {
  test.each(fixtures)('%s', async file => {
    const { found, mended } = await annotated(file);
    await expect(found).toMatchFileSnapshot(`${HERE}/${file}`);
    await expect(mended).toMatchFileSnapshot(`${HERE}/${file.replace(/mission$/, 'mended')}`);
  });

  test.each(RULES.filter(({ code }) => code !== 'syntax').map(({ code }) => code))(
    '%s has a problem and its absence in its fixture',
    async code => {
      expect(fixtures).toContain(`${code}.mission`);
      const { found } = await annotated(`${code}.mission`);
      expect(found, `${code} should speak in its fixture: write there what it is about`).toContain(
        ` ${code} at `,
      );
    },
  );
});
