/** What the rules say. */
import english from '../../language/messages/en/rules.json' with { type: 'json' };
import type { Texts } from './generated/rules.ts';
import { textsOf } from './texts.ts';

export const ruleText = textsOf<Texts>('rules', english);

/** The code of a rule, which is said of what is right by its `summary`. */
export type RuleCode = { [I in keyof Texts]: I extends `${infer Code}.summary` ? Code : never }[keyof Texts];
