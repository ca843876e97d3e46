/** A page of which some parts are made, sent and shown by themselves, because little of it changes at a time. */

/** A page with a place for each of its parts, which is a template with the id of the part. */
export interface PartedPage {
  readonly html: string;
  /** By its id, the HTML of each part, which is one element. */
  readonly parts: ReadonlyMap<string, string>;
}

const PLACE = /<template id="([^"]*)"><\/template>/g;

export function withParts({ html, parts }: PartedPage): string {
  return html.replace(PLACE, (_place, id: string) => parts.get(id) ?? '');
}
