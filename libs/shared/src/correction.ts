import { z } from 'zod';
import { Position } from './geojson.js';
import type { LocalText } from './language.js';
import { LocalDate } from './local-time.js';
import { Phase } from './phase.js';
import { Count, ParticipationLevel, ProcedureResult, SourceRecord } from './source-record.js';
import { SourceFlag } from './status.js';
import { TerritoryKey } from './territory.js';
import { Topic } from './topic.js';

const RECORD = SourceRecord.shape;

/** First and last local day of public participation; null for a side that is open. */
export const Days = z
  .object({ start: LocalDate.nullable(), end: LocalDate.nullable() })
  .refine(({ start, end }) => start === null || end === null || start <= end, {
    message: 'the end is before the start',
  });
export type Days = z.infer<typeof Days>;

/** A shape on the map where a point would be too little to tell: what it is, and where it begins. */
export const ShapeHint = z.object({ type: z.string(), near: Position });
export type ShapeHint = z.infer<typeof ShapeHint>;

const Line = z.string().trim().min(1).max(1000);
const Text = z.string().trim().min(1).max(100_000);
const Address = z.url({ protocol: /^https?$/ });

/**
 * What an operator may correct of a procedure, each with the values it takes: those of the record itself. Null means
 * that the procedure has none. What only a source can know (ids, its own words, its files) is not among them.
 */
export const CORRECTION_VALUES = {
  title: RECORD.title.pipe(Line),
  summary: Text.nullable(),
  description: Text.nullable(),
  url: Address.nullable(),
  image: Address.nullable(),
  kind: RECORD.kind,
  level: ParticipationLevel.nullable(),
  organiser: Line.nullable(),
  /** The name of the responsible city or body. */
  publisher: Line,
  territory: TerritoryKey,
  topics: z.array(Topic),
  dates: Days,
  phases: z.array(Phase),
  place: Line.nullable(),
  point: Position.nullable(),
  contributions: Count,
  comments: Count,
  participants: Count,
  result: ProcedureResult,
  /** What the source should have said of its status, such as that the procedure is cancelled. */
  flag: SourceFlag.nullable(),
} as const;

/** A field that can be corrected. */
export const CorrectionField = z.enum([
  'title',
  'summary',
  'description',
  'url',
  'image',
  'kind',
  'level',
  'organiser',
  'publisher',
  'territory',
  'topics',
  'dates',
  'phases',
  'place',
  'point',
  'contributions',
  'comments',
  'participants',
  'result',
  'flag',
] as const satisfies readonly (keyof typeof CORRECTION_VALUES)[]);
export type CorrectionField = z.infer<typeof CorrectionField>;

/** A value before or after a correction, in the shape of its field. */
export const CorrectedValue = z
  .union([
    z.string(),
    z.number(),
    Position,
    z.array(z.string()),
    z.array(Phase),
    ProcedureResult,
    ShapeHint,
    z.object({ start: LocalDate.nullable(), end: LocalDate.nullable() }),
  ])
  .nullable();
export type CorrectedValue = z.infer<typeof CorrectedValue>;

/** A correction as it is told with the procedure: what is shown in place of what the source says, and why. */
export const ShownCorrection = z
  .object({
    field: CorrectionField,
    value: CorrectedValue,
    /** What the source says now. */
    sourceValue: CorrectedValue,
    reason: z.string(),
    since: z.iso.datetime(),
  })
  .meta({ id: 'ShownCorrection' });
export type ShownCorrection = z.infer<typeof ShownCorrection>;

/** What people read for a field. */
export const CORRECTION_FIELD_LABELS: Readonly<Record<CorrectionField, LocalText>> = {
  title: { de: 'Titel', en: 'Title' },
  summary: { de: 'Kurzfassung', en: 'Summary' },
  description: { de: 'Beschreibung', en: 'Description' },
  url: { de: 'Adresse zum Mitmachen', en: 'Address to take part' },
  image: { de: 'Bild', en: 'Picture' },
  kind: { de: 'Art', en: 'Kind' },
  level: { de: 'Beteiligungsstufe', en: 'Level of participation' },
  organiser: { de: 'Veranstalter', en: 'Organiser' },
  publisher: { de: 'Zuständige Stelle', en: 'Responsible body' },
  territory: { de: 'Gebiet', en: 'Area' },
  topics: { de: 'Themen', en: 'Topics' },
  dates: { de: 'Zeitraum', en: 'Period' },
  phases: { de: 'Ablauf', en: 'Stages' },
  place: { de: 'Ort', en: 'Place' },
  point: { de: 'Lage', en: 'Position' },
  contributions: { de: 'Beiträge', en: 'Contributions' },
  comments: { de: 'Kommentare', en: 'Comments' },
  participants: { de: 'Teilnehmende', en: 'Participants' },
  result: { de: 'Ergebnis', en: 'Result' },
  flag: { de: 'Stand', en: 'Status' },
};
