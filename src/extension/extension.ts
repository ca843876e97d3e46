/** Wakes up with the first report and hands over to the language server. */
export function activate(): void {}
