/** What the preview is given by the page around it, before its script runs. */

// Nobody else may put a page here.
addEventListener('message', event => {
  if (event.source !== parent || event.origin !== location.origin) event.stopImmediatePropagation();
});

// A link out of a report opens beside this page, which is not left.
addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  if (!link || link.getAttribute('href')?.startsWith('#')) return;
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noreferrer');
});

const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => {
  document.body.className = dark.matches ? 'vscode-dark' : 'vscode-light';
};
dark.addEventListener('change', follow);
follow();

Object.assign(globalThis, {
  acquireVsCodeApi: () => ({
    postMessage: (message: unknown) => parent.postMessage(message, location.origin),
    setState: () => undefined,
    getState: () => undefined,
  }),
});
