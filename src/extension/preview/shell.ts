/** The empty page that the preview starts from, and what it may do. */

/** Where the preview's own files are, as the page may load them. */
export interface ShellFiles {
  readonly script: string;
  readonly style: string;
  readonly language: string;
  /** What the page is called, as text. */
  readonly title: string;
}

/**
 * Allows the preview's own script and style sheets by the nonce, and pictures that are part of the page; nothing else:
 * no other script, no handler in the page, no font, no address inside or outside.
 */
export function shellOf({ script, style, language, title }: ShellFiles, nonce: string): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" nonce="${nonce}" href="${style}">
<script nonce="${nonce}" src="${script}" defer></script>
</head>
<body></body>
</html>`;
}
