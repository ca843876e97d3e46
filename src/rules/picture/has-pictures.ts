import { mayShowPicture } from '../../lexicon/marks.ts';
import { perCheck } from '../per-check.ts';

/** A quick test of the whole file, false for nearly every report. */
export const hasPictures = perCheck(({ document }) => mayShowPicture(document.textDocument.getText()));
