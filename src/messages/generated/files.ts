/** From language/messages/en/files.json: made by `npm run generate`. */
export interface Texts {
  'fault.missing': { readonly file: string | number };
  'fault.folder': { readonly file: string | number };
  'fault.not-folder': { readonly file: string | number };
  'fault.there': { readonly file: string | number };
  'fault.closed': { readonly file: string | number };
  'fault.circle': { readonly file: string | number };
  'fault.full': { readonly file: string | number };
  'fault.share': { readonly file: string | number };
  'fault.large': { readonly file: string | number };
  'fault.read-only': { readonly file: string | number };
  'fault.in-use': { readonly file: string | number };
  'fault.long-name': { readonly file: string | number };
  'fault.many-open': { readonly file: string | number };
  'fault.broken': { readonly file: string | number };
  'fault.away': { readonly file: string | number };
  'fault.unknown': { readonly code: string | number; readonly file: string | number };
  'fault.counts-as-empty': { readonly fault: string | number };
  'settings.no-json': { readonly file: string | number };
  'settings.no-json-at': { readonly file: string | number; readonly line: number };
  'settings.no-settings': { readonly file: string | number };
  'settings.unknown': { readonly file: string | number; readonly setting: string | number };
  'settings.unknown-at-top': { readonly file: string | number; readonly known: string | number; readonly setting: string | number };
  'settings.unknown-rule': { readonly file: string | number; readonly rule: string | number };
  'settings.value': { readonly file: string | number; readonly found: string | number; readonly setting: string | number; readonly values: string | number };
  'settings.kind': { readonly file: string | number; readonly found: string | number; readonly kind: string; readonly setting: string | number };
  'settings.fault': { readonly file: string | number; readonly setting: string | number };
  'print.nothing': { readonly browser: string | number };
  'print.not-started': { readonly browser: string | number };
  'print.not-usable': { readonly fault: string | number };
  'print.no-folder': { readonly fault: string | number };
  'print.ended': { readonly browser: string | number; readonly code: string | number };
  'print.stopped': { readonly browser: string | number };
  'revision.no-git': { readonly revision: string | number };
  'revision.no-repository': { readonly file: string | number; readonly revision: string | number };
  'revision.not-yours': { readonly file: string | number };
  'revision.none': { readonly file: string | number; readonly revision: string | number };
}
