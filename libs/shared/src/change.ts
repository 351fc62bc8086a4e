import { inLanguage } from './languages.js';
import { z } from 'zod';
import { filterShape } from './filter.js';
import { moveInWords } from './deadline-move.js';
import { FeedId, ProcedureId } from './ids.js';
import { LocalText, type Language } from './language.js';
import { DEFAULT_TIME_ZONE, LocalDate, startOfDay } from './local-time.js';
import { PublisherRef } from './feed.js';
import { Count } from './source-record.js';

/** What can become of a procedure: that it came, what of it changed, and what became of its record. */
export const ChangeKind = z.enum([
  'added',
  'changed',
  'deadlineMoved',
  'missing',
  'archived',
  'back',
  'withdrawn',
  'linked',
  'unlinked',
]);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** What can change of what is shown. */
export const ChangedField = z.enum([
  'deadline',
  'title',
  'summary',
  'description',
  'url',
  'kind',
  'level',
  'publisher',
  'organiser',
  'topics',
  'place',
  'geometry',
  'phases',
  'events',
  'documents',
  'result',
  'image',
  'flag',
]);
export type ChangedField = z.infer<typeof ChangedField>;

/**
 * A field with what it said before and says since. Days as `YYYY-MM-DD`, terms by their ids, lists with commas between,
 * phases as ISO 8601 intervals (`2026-03-01/2026-03-31`, `..` for an open side), texts up to 300 characters. Both are null
 * for long texts, documents, events and geometry: of them only is known that they changed.
 */
export const FieldChange = z
  .object({ field: ChangedField, from: z.string().nullable(), to: z.string().nullable() })
  .meta({ id: 'FieldChange' });
export type FieldChange = z.infer<typeof FieldChange>;

/** One thing that happened to a procedure, with a sentence for people. */
export const HistoryEntry = z
  .object({ at: z.iso.datetime(), kind: ChangeKind, fields: z.array(FieldChange), text: LocalText })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** The same with the procedure; its title is null once it was withdrawn. */
export const Change = HistoryEntry.extend({
  procedure: z.object({
    id: ProcedureId,
    slug: z.string(),
    title: z.string().nullable(),
    publisher: PublisherRef,
    feed: z.object({ id: FeedId, name: z.string() }),
    timeZone: z.string(),
  }),
}).meta({ id: 'Change' });
export type Change = z.infer<typeof Change>;

/** `GET /changes`: newest first. */
export const ChangeList = z.object({ items: z.array(Change), next: z.string().nullable() }).meta({ id: 'ChangeList' });
export type ChangeList = z.infer<typeof ChangeList>;

/** What the source reported on a day on which that changed; it held until the next one. */
export const DailyCounts = z
  .object({ day: LocalDate, contributions: Count, comments: Count, participants: Count })
  .meta({ id: 'DailyCounts' });
export type DailyCounts = z.infer<typeof DailyCounts>;

/** What became of a procedure: its counts, oldest first, and the latest changes, newest first. */
export const History = z
  .object({ counts: z.array(DailyCounts), changes: z.array(HistoryEntry) })
  .meta({ id: 'History' });
export type History = z.infer<typeof History>;

/** Which changes: since a local day or an instant (RFC 3339), of which feeds and publishers. Input is a query string's values. */
export const changeShape = {
  since: z.union([LocalDate, z.iso.datetime({ offset: true })]),
  feed: filterShape.feed,
  publisher: filterShape.publisher,
};
export const ChangeFilter = z.strictObject(changeShape).partial();
export type ChangeFilter = z.infer<typeof ChangeFilter>;

/** The instant that such a `since` means. */
export function sinceInstant(since: string): Date {
  return new Date(LocalDate.safeParse(since).success ? startOfDay(since, DEFAULT_TIME_ZONE) : since);
}

/** A page of changes. */
export interface ChangeQuery {
  readonly filter: ChangeFilter;
  /** 1 to 200. */
  readonly limit: number;
  /** The `next` of the page before, or null for the first. */
  readonly cursor: string | null;
}

/** What people read for a field. */
export const FIELD_LABELS: Readonly<Record<ChangedField, LocalText>> = {
  deadline: { de: 'Frist', en: 'deadline' },
  title: { de: 'Titel', en: 'title' },
  summary: { de: 'Kurztext', en: 'summary' },
  description: { de: 'Beschreibung', en: 'description' },
  url: { de: 'Adresse zum Mitmachen', en: 'address to take part' },
  kind: { de: 'Art', en: 'kind' },
  level: { de: 'Beteiligungsstufe', en: 'level of participation' },
  publisher: { de: 'Zuständige Stelle', en: 'responsible body' },
  organiser: { de: 'Veranstalter', en: 'organiser' },
  topics: { de: 'Themen', en: 'topics' },
  place: { de: 'Ort', en: 'place' },
  geometry: { de: 'Lage', en: 'position' },
  phases: { de: 'Zeitraum', en: 'period' },
  events: { de: 'Termine', en: 'events' },
  documents: { de: 'Unterlagen', en: 'documents' },
  result: { de: 'Ergebnis', en: 'result' },
  image: { de: 'Bild', en: 'picture' },
  flag: { de: 'Stand laut Quelle', en: 'status in the source' },
};

const KIND_TEXTS: Readonly<Record<Exclude<ChangeKind, 'changed' | 'deadlineMoved'>, LocalText>> = {
  added: { de: 'Neu', en: 'New' },
  missing: { de: 'Nicht mehr in der Quelle', en: 'No longer in its source' },
  archived: { de: 'Nicht mehr in der Quelle, archiviert', en: 'No longer in its source, archived' },
  back: { de: 'Wieder in der Quelle', en: 'Back in its source' },
  withdrawn: { de: 'Zurückgezogen', en: 'Withdrawn' },
  linked: {
    de: 'Mit demselben Verfahren aus einer anderen Quelle zusammengeführt',
    en: 'Joined with the same procedure of another source',
  },
  unlinked: { de: 'Steht wieder für sich', en: 'Stands for itself again' },
};

/** Neu · Frist verlängert bis 30.11.2026 (zuvor 15.11.2026); geändert: Zeitraum */
export function changeText(kind: ChangeKind, fields: readonly FieldChange[]): LocalText {
  return { de: textIn(kind, fields, 'de'), en: textIn(kind, fields, 'en') };
}

function textIn(kind: ChangeKind, fields: readonly FieldChange[], language: Language): string {
  const named = [movedText(fields, language), changedText(fields, language)].filter((text) => text !== null);
  const texts =
    kind === 'changed' || kind === 'deadlineMoved' ? named : [inLanguage(KIND_TEXTS[kind], language), ...named];
  const [first = '', ...rest] = texts;
  return [first.slice(0, 1).toUpperCase() + first.slice(1), ...rest].join('; ');
}

function movedText(fields: readonly FieldChange[], language: Language): string | null {
  const move = fields.find(({ field }) => field === 'deadline');
  if (!move || move.from === null || move.to === null) return null;
  return moveInWords({ was: move.from, now: move.to }, language);
}

/** A moved deadline says all that its phases say. */
function changedText(fields: readonly FieldChange[], language: Language): string | null {
  const isMoved = fields.some(({ field }) => field === 'deadline');
  const said = fields.filter(({ field }) => field !== 'deadline' && !(isMoved && field === 'phases'));
  if (said.length === 0) return null;
  const names = said.map(({ field }) => inLanguage(FIELD_LABELS[field], language)).join(', ');
  return `${inLanguage({ de: 'geändert', en: 'changed' }, language)}: ${names}`;
}
