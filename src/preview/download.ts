/** Saving a page where no program but the browser can. */

/** Gives the page to the reader as a file. */
export function offerDownload(name: string, html: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
