/** From language/messages/en/files.json: made by `npm run generate`. */
export interface Texts {
  'fault.missing': { readonly file: string };
  'fault.folder': { readonly file: string };
  'fault.not-folder': { readonly file: string };
  'fault.there': { readonly file: string };
  'fault.closed': { readonly file: string };
  'fault.circle': { readonly file: string };
  'fault.full': { readonly file: string };
  'fault.share': { readonly file: string };
  'fault.large': { readonly file: string };
  'fault.read-only': { readonly file: string };
  'fault.in-use': { readonly file: string };
  'fault.long-name': { readonly file: string };
  'fault.many-open': { readonly file: string };
  'fault.broken': { readonly file: string };
  'fault.away': { readonly file: string };
  'fault.unknown': { readonly code: string; readonly file: string };
  'fault.counts-as-empty': { readonly fault: string };
  'settings.no-json': { readonly file: string };
  'settings.no-json-at': { readonly file: string; readonly line: number };
  'settings.no-settings': { readonly file: string };
  'settings.unknown': { readonly file: string; readonly setting: string };
  'settings.unknown-at-top': { readonly file: string; readonly known: string; readonly setting: string };
  'settings.unknown-rule': { readonly file: string; readonly rule: string };
  'settings.value': { readonly file: string; readonly found: string; readonly setting: string; readonly values: string };
  'settings.kind': { readonly file: string; readonly found: string; readonly kind: string; readonly setting: string };
  'settings.fault': { readonly file: string; readonly setting: string };
  'print.nothing': { readonly browser: string };
  'print.not-started': { readonly browser: string };
  'print.not-usable': { readonly fault: string };
  'print.no-folder': { readonly fault: string };
  'print.ended': { readonly browser: string; readonly code: string };
  'print.stopped': { readonly browser: string };
}
