import type { Stretch } from './sentences.ts';

const ADDRESS =
  /\b(?:https?:\/\/|mailto:|www\.)[^\s<>"'\u201C\u201D\u00AB\u00BB\u3000-\u303F\uFF01-\uFF65]+/gi;
/** What ends a sentence or closes a bracket is no part of an address. */
const AFTER_ADDRESS = /[.,;:!?)\]}*_]+$/;

export interface Address extends Stretch {
  readonly url: string;
}

/** Every address in a text, in order. */
export function addressesIn(text: string): readonly Address[] {
  return Array.from(text.matchAll(ADDRESS), ({ index, 0: found }) => {
    const address = found.replace(AFTER_ADDRESS, '');
    const url = /^www\./i.test(address) ? `https://${address}` : address;
    return { start: index, end: index + address.length, url };
  });
}
