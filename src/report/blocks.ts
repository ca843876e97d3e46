/** The light Markdown of a body: what remains of prose once it is read. */
import * as z from 'zod';
import { MENTION_TARGETS } from '../lexicon/entry-kinds.ts';
import { Elsewhere } from './elsewhere.ts';

export type Inline =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly type: 'image'; readonly url: string; readonly alt: string }
  | {
      readonly type: 'mention';
      readonly target: (typeof MENTION_TARGETS)[number];
      readonly id: string;
      /** The other mission, when the name was reached as `mission.name`. */
      readonly mission?: string | undefined;
      /** What another report says of it. */
      readonly told?: Elsewhere | undefined;
    };

export const Inline: z.ZodType<Inline> = z
  .lazy(() =>
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('text'), value: z.string() }),
      z.strictObject({ type: z.enum(['emphasis', 'strong']), children: z.array(Inline) }),
      z.strictObject({ type: z.literal('link'), url: z.string(), children: z.array(Inline) }),
      z.strictObject({ type: z.literal('image'), url: z.string(), alt: z.string() }),
      z.strictObject({
        type: z.literal('mention'),
        target: z.enum(MENTION_TARGETS),
        id: z.string(),
        mission: z.string().optional(),
        told: Elsewhere.optional(),
      }),
    ]),
  )
  .meta({ id: 'inline' });

/** A paragraph, a list or a table, whatever its words are made of, with what else is known of each. */
export type BlockOf<Words, More = unknown> = More &
  (
    | { readonly type: 'paragraph'; readonly children: readonly Words[] }
    | {
        readonly type: 'list';
        readonly ordered: boolean;
        /** First number of an ordered list. */
        readonly start?: number | undefined;
        readonly items: readonly (readonly BlockOf<Words, More>[])[];
      }
    | {
        readonly type: 'table';
        readonly align: readonly ('left' | 'center' | 'right' | null)[];
        /** The first row is the header; a row is a list of cells. */
        readonly rows: readonly (readonly (readonly Words[])[])[];
      }
  );

export type Block = BlockOf<Inline>;

export const Block: z.ZodType<Block> = z
  .lazy(() =>
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('paragraph'), children: z.array(Inline) }),
      z.strictObject({
        type: z.literal('list'),
        ordered: z.boolean(),
        start: z.number().int().optional(),
        items: z.array(z.array(Block)),
      }),
      z.strictObject({
        type: z.literal('table'),
        align: z.array(z.enum(['left', 'center', 'right']).nullable()),
        rows: z.array(z.array(z.array(Inline))),
      }),
    ]),
  )
  .meta({ id: 'block' });
