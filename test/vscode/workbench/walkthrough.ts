import { vi } from 'vitest';
import { WAIT } from '../../support/patience.ts';
import type { Desk } from './desk.ts';

/**
 * Opens the walkthrough anew, alone, until a step with this title is there: VS Code takes one that is already open for one
 * that is shown, a page that is being made beside it may take the keys, and a VS Code that has just begun does not know the
 * walkthroughs of extensions for some seconds, and opens one of its own.
 */
export async function openWalkthrough(desk: Desk, step: string): Promise<void> {
  // Which of the two it is called depends on whether VS Code already knew it when it opened.
  const tabs = desk.page.getByRole('tab', { name: /^(?:Walkthrough|Welcome|Bienvenue|Bienvenido)/ });
  const open = async () => {
    while ((await tabs.count()) > 0) {
      const left = (await tabs.count()) - 1;
      await tabs.first().click({ button: 'middle', timeout: 10_000 });
      await tabs.nth(left).waitFor({ state: 'detached', timeout: 10_000 });
    }
    await desk.pick('F1', 'Take the First Five Minutes');
    await desk.page.locator('.getting-started-step', { hasText: step }).waitFor({ timeout: 20_000 });
  };
  await vi.waitFor(open, { timeout: WAIT });
}
