/** An author's first five minutes in an editor that speaks French, and in one that speaks Spanish. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { EVERYTHING } from '../../support/runs.ts';
import { type Desk, sitDown } from './desk.ts';
import { picture } from './pictures.ts';
import { englishIn, textsOf } from './shown-texts.ts';
import { openWalkthrough } from './walkthrough.ts';

/** Half a word at the margin, and what somebody who writes in the language has found. */
const WRITTEN = {
  fr: { word: 'constat', finding: 'Le seul bac n’a pas de gilets de sauvetage.' },
  es: { word: 'hallaz', finding: 'La única barca no tiene chalecos salvavidas.' },
} as const;

/** Where pictures of each screen go, for somebody to look at. */
const SCREENS = process.env.MISSION_REPORT_SCREENS;

let desk: Desk;
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await desk.keepPicture();
  await desk.close();
});

test.each(EVERYTHING ? (['fr', 'es'] as const) : (['fr'] as const))(
  'in %s, all that is ours speaks it, from a new report to an exported page',
  async language => {
    desk = await sitDown(`own-language-${language}`, undefined, language);
    const { page } = desk;
    const said = textsOf(language);
    const { word, finding } = WRITTEN[language];
    const english: string[] = [];
    const look = async (screen: string) => {
      // What is hidden, such as the commands that were looked for, is not on the screen.
      const shown = await page.evaluate<string>("document.querySelector('.monaco-workbench').innerText");
      english.push(...englishIn(shown, language).map(text => `${screen}: ${text}`));
      if (SCREENS) await page.screenshot({ path: join(SCREENS, `${language}-${screen}.png`) });
    };

    await openWalkthrough(desk, said('walkthrough.start.title'));
    const [, offer = ''] =
      /\[([^\]]*)\]\(command:missionReport.newReport\)/.exec(said('walkthrough.start.description')) ?? [];
    await look('walkthrough');
    await page.getByRole('button', { name: offer, exact: true }).click();
    await page.locator('.quick-input-title', { hasText: said('new-report.title') }).waitFor();
    await look('name');
    await page.locator('.quick-input-widget input[type=text]').first().fill('upper-valley');
    await desk.press('Enter');
    await desk.editor.getByText('upper-valley').first().waitFor();
    await desk.press('Escape');
    await desk.pick('F1', 'View: Show Mission Report');
    await page
      .getByRole('treeitem', { name: said('readiness.unfilled') })
      .first()
      .waitFor();
    await look('new-report');
    await picture(desk, 'new-report', { language });

    await desk.toEditor();
    await desk.press('Control+End', 'Enter');
    await page.keyboard.type(word);
    await look('completion');
    await desk.choose('finding');
    await desk.press('Escape');
    await page.keyboard.type(`gap: ${finding}`);
    await desk.editor.locator('.squiggly-error').first().waitFor();
    await look('problem');
    await desk.press('Home');
    await desk.pressFor(page.locator('.monaco-hover-content:visible').first(), 'Control+K', 'Control+I');
    await look('hover');
    await desk.press('Escape');
    // The light bulb says that there is something to offer; before, the text is still looked at.
    await page.locator('.lightBulbWidget:visible').waitFor();
    await desk.pressFor(page.locator('.action-widget .monaco-list-row').first(), 'Escape', 'Control+.');
    await look('fixes');
    await picture(desk, 'quick-fix', { language });
    await desk.press('Escape', 'Control+K', 'v');
    await (await desk.preview()).getByText(finding).waitFor();
    await look('preview');
    await picture(desk, 'preview', { language });

    await desk.toEditor();
    await page
      .locator('.editor-actions')
      .getByRole('button', { name: said('command.export') })
      .first()
      .click();
    const sending = await desk.pageWith('.send .go');
    const words = async () => english.push(...englishIn(await sending.locator('body').innerText(), language));
    await words();
    await desk.sendAs('HTML');
    await words();
    await look('exported');
    await picture(desk, 'export', { language });

    expect(readFileSync(join(desk.workspace, 'upper-valley.html'), 'utf8')).toContain(finding);
    expect(english).toEqual([]);
  },
);
