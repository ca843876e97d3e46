/** Loads an extension from this machine into the workbench's own browser, under the workbench's own address. */
import { join, normalize } from 'node:path';

/**
 * @typedef {{ extension: string, tests: string, testsFile: string }} WebExtension
 * The folder of the extension, the folder of its tests, and which file there runs them.
 */

/**
 * Must come before the page is opened.
 * @param {import('playwright-core').Page} page
 * @param {string} host
 * @param {WebExtension} web
 */
export async function loadWebExtension(page, host, { extension, tests, testsFile }) {
  await serve(page, `http://${host}/extension-under-test`, extension);
  // VS Code runs tests where it runs the extension that they lie in.
  await serve(page, `http://${host}/extension-under-test/tests`, tests);
  const uri = (/** @type {string} */ path) => ({ scheme: 'http', authority: host, path });
  await page.addInitScript(
    ({ developmentOptions }) => {
      const { getAttribute } = Element.prototype;
      Element.prototype.getAttribute = function (name) {
        const value = getAttribute.call(this, name);
        if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return value;
        return JSON.stringify({ ...JSON.parse(value ?? '{}'), developmentOptions });
      };
    },
    {
      developmentOptions: {
        extensions: [uri('/extension-under-test')],
        extensionTestsPath: uri(`/extension-under-test/tests/${testsFile}`),
        enableSmokeTestDriver: true,
      },
    },
  );
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @param {string} folder
 */
async function serve(page, address, folder) {
  await page.context().route(`${address}/**`, route => {
    const path = decodeURIComponent(route.request().url().slice(address.length));
    return route.fulfill({ path: join(folder, normalize(path)) });
  });
}
