/** The endings of files that a report shows or is made of. */

/** Reports, and the vocabularies that they use. */
export const MISSION_FILE = /\.mission$/i;

/** Pictures that every export can show. */
export const PICTURE_FILE = /\.(?:png|jpe?g|gif)$/i;

/** What people write elsewhere, and a report can be made of. */
export const SOURCE_ENDINGS = ['docx', 'html', 'htm', 'md', 'markdown', 'txt', 'eml', 'msg'] as const;

/** What people write elsewhere, too, and must save otherwise before a report can be made of it. */
export const REFUSED_ENDINGS = ['odt', 'pdf', 'doc', 'rtf'] as const;
