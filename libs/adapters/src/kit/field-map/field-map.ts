import { PhaseKind, ProcedureKind, SourceFlag, Topic } from '@navigator/shared';
import { z } from 'zod';
import { crsOf } from '../crs/crs.js';
import { DateFormat } from './moment.js';

// Strangers write these maps: every list and text has a limit, and there is no pattern, no loop and no condition in
// them, so that reading one entry by a map takes a bounded time (design.md, section 6).

const word = z.string().min(1).max(200);
const separator = z.string().min(1).max(20);
const affix = z.string().max(500);
const words = <Value extends z.ZodType>(value: Value): z.ZodRecord<z.ZodString, Value> =>
  z.record(z.string().max(200), value).refine((list) => Object.keys(list).length <= MOST_WORDS, {
    params: { limit: MOST_WORDS },
  });

const MOST_WORDS = 300;
const MOST_STEPS = 8;

/** The fixed list of functions. Each takes texts and gives texts. */
export const Step = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('trim') }),
  z.strictObject({ do: z.literal('lower') }),
  z.strictObject({ do: z.literal('split'), by: separator }),
  z.strictObject({ do: z.literal('first') }),
  z.strictObject({ do: z.literal('last') }),
  z.strictObject({ do: z.literal('join'), with: affix }),
  z.strictObject({ do: z.literal('prefix'), text: affix }),
  z.strictObject({ do: z.literal('suffix'), text: affix }),
  z.strictObject({ do: z.literal('number') }),
  z.strictObject({ do: z.literal('yesNo'), yes: affix, no: affix }),
  z.strictObject({ do: z.literal('lookup'), words: words(affix), others: z.enum(['keep', 'drop']).default('drop') }),
]);
export type Step = z.infer<typeof Step>;

/** Where a value stands: the name of a member, or names joined with dots for members of members. */
const Path = z
  .string()
  .min(1)
  .max(200)
  .refine((path) => path.split('.').length <= 8, { params: { limit: 8 } });

const FieldObject = z.strictObject({
  path: Path,
  /** Further paths, in this order, for entries that have nothing at the first. */
  or: z.array(Path).max(4).default([]),
  then: z.array(Step).max(MOST_STEPS).default([]),
});

/** A value of an entry: a path alone, or a path with what is done to what stands there. */
export const Field = z.union([Path.transform((path): FieldSource => ({ path, or: [], then: [] })), FieldObject]);
export type FieldSource = z.infer<typeof FieldObject>;

const dates = z.array(DateFormat).min(1).max(DateFormat.options.length);

const PhaseMap = z
  .strictObject({
    kind: PhaseKind.default('informal'),
    title: word.nullable().default(null),
    start: Field.optional(),
    end: Field.optional(),
    /** Notations of these two dates, where they differ from those of the whole map. */
    dates: dates.optional(),
  })
  .refine(({ start, end }) => start !== undefined || end !== undefined, { params: { needs: '"start", "end"' } });

const PositionMap = z
  .strictObject({
    /** A member that holds the geometry, where it is not that of the feature. */
    geometry: Field.optional(),
    longitude: Field.optional(),
    latitude: Field.optional(),
    notation: z.enum(['decimal', 'dms']).default('decimal'),
    crs: z
      .string()
      .max(100)
      .refine((name) => crsOf(name) !== null, { params: { crs: true } })
      .optional(),
    axes: z.enum(['auto', 'eastFirst', 'northFirst']).default('auto'),
  })
  .refine(({ longitude, latitude }) => (longitude === undefined) === (latitude === undefined), {
    params: { needs: '"longitude", "latitude"' },
  });

/** Entries by the words in a field, such as plans by their legal state. */
const Selection = z.strictObject({ field: Field, words: z.array(word).min(1).max(50) });

/**
 * What stands where in a format without fixed fields. A map is data: paths, words and a fixed list of functions.
 *
 * @example
 * { "title": "planname", "url": "ausleg_www", "id": "planid",
 *   "phases": [{ "kind": "publicDisclosure", "start": "aul_anfang", "end": "aul_ende" }],
 *   "dates": ["dd.mm.yyyy"], "position": { "crs": "EPSG:25833" } }
 */
export const FieldMap = z.strictObject({
  /** The member that holds the list; null where the document itself is the list. Found out where it is missing. */
  list: word.nullable().optional(),
  id: Field.optional(),
  title: Field,
  summary: Field.optional(),
  url: Field.optional(),
  organiser: Field.optional(),
  place: Field.optional(),
  publisher: z.strictObject({ name: Field.optional(), key: Field.optional() }).optional(),
  kind: ProcedureKind.default('unknown'),
  topics: z
    .strictObject({
      fields: z.array(Field).max(5).default([]),
      always: z.array(Topic).max(5).default([]),
      words: words(Topic).default({}),
    })
    .optional(),
  status: z.strictObject({ field: Field, words: words(SourceFlag).default({}) }).optional(),
  phases: z.array(PhaseMap).max(8).default([]),
  dates: dates.default(['iso', 'dd.mm.yyyy', 'yyyy/mm/dd']),
  position: PositionMap.optional(),
  keep: z.array(Selection).max(5).default([]),
  skip: z.array(Selection).max(5).default([]),
  language: z
    .string()
    .regex(/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8}){0,3}$/)
    .optional(),
});
export type FieldMap = z.infer<typeof FieldMap>;

/** A field map as a person writes it: what has a default may be missing, and a path alone is a field. */
export type FieldMapInput = z.input<typeof FieldMap>;
