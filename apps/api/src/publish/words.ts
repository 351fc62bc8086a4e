import type { Lifecycle, LocalText, Procedure, Status, StatusBasis } from '@navigator/shared';

/** Statuses as they stand in the middle of a sentence. */
export const STATUS_IN_SENTENCES: Readonly<Record<Status, LocalText>> = {
  open: { de: 'offen', en: 'open' },
  planned: { de: 'geplant', en: 'planned' },
  evaluating: { de: 'in Auswertung', en: 'being evaluated' },
  closed: { de: 'beendet', en: 'closed' },
  cancelled: { de: 'abgebrochen', en: 'cancelled' },
  unknown: { de: 'Stand unbekannt', en: 'status unknown' },
};

/** What a status rests on. */
export const BASIS_WORDS: Readonly<Record<StatusBasis, LocalText>> = {
  dates: { de: 'Fristen der Quelle', en: 'dates of the source' },
  source: { de: 'Angabe der Quelle', en: 'stated by the source' },
  presence: { de: 'von der Quelle als laufend geführt', en: 'listed by the source as active' },
  stale: { de: 'seit über 30 Tagen nicht bestätigt', en: 'not confirmed for more than 30 days' },
  gone: { de: 'vor seinem Ende aus der Quelle verschwunden', en: 'vanished from its source before its end' },
  none: {
    de: 'die Quelle nennt weder Termine noch einen eindeutigen Stand',
    en: 'the source gives neither dates nor a clear status',
  },
};

/** What became of the record itself. */
export const LIFECYCLE_WORDS: Readonly<Record<Lifecycle, LocalText>> = {
  live: { de: 'in der Quelle', en: 'in its source' },
  missing: { de: 'fehlt zurzeit in der Quelle', en: 'missing from its source at present' },
  archived: { de: 'nicht mehr in der Quelle', en: 'no longer in its source' },
  withdrawn: { de: 'zurückgezogen', en: 'withdrawn' },
  merged: { de: 'zusammengeführt', en: 'merged' },
};

/** What a place stands for. */
export const GEOMETRY_WORDS: Readonly<Record<NonNullable<Procedure['geometryRole']>, LocalText>> = {
  area: { de: 'Mitte des Gebiets', en: 'centre of the area' },
  location: { de: 'Ort des Vorhabens', en: 'site' },
  mapCentre: { de: 'Mitte der Karte der Stadt, nicht der Ort', en: 'centre of the city’s map, not the site' },
  meetingPlace: { de: 'Veranstaltungsort', en: 'meeting place' },
};

/** What became of a result. */
export const RESULT_WORDS: Readonly<Record<Procedure['result']['state'], LocalText>> = {
  published: { de: 'liegt vor', en: 'published' },
  notPublished: { de: 'steht aus', en: 'still owed' },
  notReported: { de: 'nicht gemeldet', en: 'not reported' },
};

/** A feed whose licence nobody has cleared. */
export const LICENCE_UNCLEAR: LocalText = { de: 'Lizenz ungeklärt', en: 'licence unclear' };

/** What shows while the demonstration does. */
export const IMAGINARY: LocalText = {
  de: 'Vorführung mit erfundenen Städten',
  en: 'demonstration with imaginary cities',
};
