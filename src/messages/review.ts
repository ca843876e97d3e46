/** What is said of Word files that come back from a review. */
import english from '../../language/messages/en/review.json' with { type: 'json' };
import type { Texts } from './generated/review.ts';
import { textsOf } from './texts.ts';

export const reviewText = textsOf<Texts>('review', english);
