/** What names the report's schema: apart from the schema, so that writing a report loads no schema library. */

/** Identifies the published JSON Schema; a name, not an address, since nothing is ever fetched. */
export const SCHEMA_ID = 'urn:mission-report:schema:1';

/** The namespace of the part of a Word file that holds what was sent. */
export const SENT_NAMESPACE = 'urn:mission-report:sent:1';

/** Identifies the file of an edition as it was issued. */
export const EDITION_ID = 'urn:mission-report:edition:1';

/** The version that every JSON export states. */
export const SCHEMA_VERSION = '1.2';

/** The version of what is issued, which files name with their fingerprint: updates, since 1.1, and tags as they were written, since 1.2, are no part of it. */
export const ISSUED_VERSION = '1.0';

/** The versions that are read. */
export const READ_VERSIONS = [ISSUED_VERSION, '1.1', SCHEMA_VERSION] as const;
