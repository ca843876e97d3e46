/**
 * What every program knows in which a bundle runs. esbuild is not sure of classes such as `\p{L}`, which grow with
 * Unicode, and would write `new RegExp('\\p{L}', 'u')` for the expression: made anew each time that it is met.
 */
export const KNOWN_SYNTAX = { 'regexp-unicode-property-escapes': true };
