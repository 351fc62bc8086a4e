import type { Confidence, InLanguages, Procedure, TerritoryMethod } from '@navigator/shared';

/** What phases are called, and the names of facts, where the loader composes them. */
interface ProcedureWords {
  readonly undated: string;
  readonly cancelled: string;
  readonly facts: {
    readonly publisher: string;
    readonly organiser: string;
    readonly period: string;
    readonly topics: string;
    readonly kind: string;
    readonly level: string;
    readonly place: string;
    readonly territory: string;
  };
  readonly territory: {
    readonly none: string;
    readonly method: Readonly<Record<TerritoryMethod, string>>;
    readonly confidence: Readonly<Record<Confidence, string>>;
  };
  readonly counts: { readonly contributions: string; readonly comments: string; readonly participants: string };
  readonly before: (title: string) => string;
  readonly notReported: string;
  readonly placeUnknown: string;
  readonly geometry: Readonly<Record<NonNullable<Procedure['geometryRole']>, string>>;
  readonly centre: (lat: string, lon: string) => string;
  readonly result: Readonly<Record<Procedure['result']['state'], string>>;
  readonly resultOpen: string;
  readonly owedSince: (day: string) => string;
  readonly published: (date: string) => string;
  readonly corrected: {
    readonly changed: string;
    readonly instead: (shown: string, source: string) => string;
    readonly nothing: string;
    readonly since: (moment: string) => string;
    readonly result: Readonly<Record<Procedure['result']['state'], string>>;
  };
  readonly source: {
    readonly id: string;
    readonly licence: string;
    readonly licenceUnknown: string;
    readonly confirmed: string;
    readonly never: string;
    readonly changed: string;
    readonly firstSeen: string;
    readonly sourceStatus: string;
    readonly sourceTopics: string;
    readonly shown: string;
    readonly isShown: string;
    readonly title: string;
    readonly listed: string;
    readonly lifecycle: Readonly<Record<'missing' | 'archived', string>>;
  };
}

const de: ProcedureWords = {
  undated: 'Zeitraum nicht angegeben',
  cancelled: 'Abgesagt',
  facts: {
    publisher: 'Zuständig',
    organiser: 'Veranstaltet von',
    period: 'Zeitraum',
    topics: 'Themen',
    kind: 'Art',
    level: 'Beteiligungsstufe',
    place: 'Ort',
    territory: 'Gebiet',
  },
  territory: {
    none: 'keinem Gebiet zugeordnet',
    method: {
      key: 'nach dem amtlichen Schlüssel in der Quelle',
      name: 'nach dem Namen in der Quelle',
      point: 'nach der Lage auf der Karte',
      publisher: 'nach der zuständigen Stelle',
    },
    confidence: { high: '', medium: ', sehr wahrscheinlich', low: ', vermutlich' },
  },
  counts: { contributions: 'Beiträge', comments: 'Kommentare', participants: 'Teilnehmende' },
  before: (title) => `bisher „${title}“`,
  notReported: 'nicht gemeldet',
  placeUnknown: 'Die Quelle nennt keinen Ort; vermutlich betrifft das Verfahren die ganze Stadt.',
  geometry: {
    area: 'Die Zeichnung zeigt das Gebiet, um das es geht.',
    location: 'Die Zeichnung zeigt den Ort, um den es geht.',
    mapCentre: 'Die Zeichnung zeigt die Mitte der Karte auf der Seite der Stadt, nicht den genauen Ort.',
    meetingPlace: 'Die Zeichnung zeigt den Veranstaltungsort, nicht den Ort des Vorhabens.',
  },
  centre: (lat, lon) => `Mitte: ${lat}° Nord, ${lon}° Ost.`,
  result: {
    published: 'Das Ergebnis ist veröffentlicht.',
    notPublished: 'Das Ergebnis steht noch aus: Auf der Plattform der Stadt ist keines veröffentlicht.',
    notReported: 'Die Plattform dieser Stadt meldet uns keine Ergebnisse.',
  },
  resultOpen: 'Das Verfahren läuft noch. Ob danach ein Ergebnis veröffentlicht wird, sagt die Quelle nicht.',
  owedSince: (day) => `Das Ergebnis steht aus seit ${day}: Auf der Plattform der Stadt ist keines veröffentlicht.`,
  published: (date) => `Veröffentlicht am ${date}.`,
  corrected: {
    changed: 'geändert',
    instead: (shown, source) => `${shown} statt ${source}`,
    nothing: 'keine Angabe',
    since: (moment) => `Korrigiert am ${moment}.`,
    result: { published: 'veröffentlicht', notPublished: 'nicht veröffentlicht', notReported: 'nicht gemeldet' },
  },
  source: {
    id: 'Kennung in der Quelle',
    licence: 'Lizenz',
    licenceUnknown: 'Lizenz ungeklärt',
    confirmed: 'Zuletzt bestätigt',
    never: 'noch nie',
    changed: 'Zuletzt geändert',
    firstSeen: 'Zuerst gesehen',
    sourceStatus: 'Stand im Wortlaut der Quelle',
    sourceTopics: 'Themen im Wortlaut der Quelle',
    shown: 'Angezeigt',
    isShown: 'Die Angaben auf dieser Seite stammen von hier.',
    title: 'Titel dort',
    listed: 'In der Liste',
    lifecycle: { missing: 'zurzeit nicht', archived: 'nicht mehr' },
  },
};

const en: ProcedureWords = {
  undated: 'Period not stated',
  cancelled: 'Cancelled',
  facts: {
    publisher: 'Responsible',
    organiser: 'Organised by',
    period: 'Period',
    topics: 'Topics',
    kind: 'Kind',
    level: 'Level of participation',
    place: 'Place',
    territory: 'Area',
  },
  territory: {
    none: 'not assigned to any area',
    method: {
      key: 'by the official key in the source',
      name: 'by the name in the source',
      point: 'by its position on the map',
      publisher: 'by the responsible body',
    },
    confidence: { high: '', medium: ', very likely', low: ', presumably' },
  },
  counts: { contributions: 'Contributions', comments: 'Comments', participants: 'Participants' },
  before: (title) => `before: “${title}”`,
  notReported: 'not reported',
  placeUnknown: 'The source names no place; the procedure probably concerns the whole city.',
  geometry: {
    area: 'The drawing shows the area concerned.',
    location: 'The drawing shows the place concerned.',
    mapCentre: 'The drawing shows the centre of the map on the city’s page, not the exact place.',
    meetingPlace: 'The drawing shows where people meet, not the place of the project.',
  },
  centre: (lat, lon) => `Centre: ${lat}° north, ${lon}° east.`,
  result: {
    published: 'The result has been published.',
    notPublished: 'The result is still owed: the city’s platform has not published one.',
    notReported: 'This city’s platform does not report results to us.',
  },
  resultOpen:
    'The procedure is still under way. The source does not say whether a result will be published afterwards.',
  owedSince: (day) => `The result has been owed since ${day}: the city’s platform has not published one.`,
  published: (date) => `Published on ${date}.`,
  corrected: {
    changed: 'changed',
    instead: (shown, source) => `${shown} instead of ${source}`,
    nothing: 'nothing stated',
    since: (moment) => `Corrected on ${moment}.`,
    result: { published: 'published', notPublished: 'not published', notReported: 'not reported' },
  },
  source: {
    id: 'Id in the source',
    licence: 'Licence',
    licenceUnknown: 'Licence unclear',
    confirmed: 'Last confirmed',
    never: 'never yet',
    changed: 'Last changed',
    firstSeen: 'First seen',
    sourceStatus: 'Status in the source’s words',
    sourceTopics: 'Topics in the source’s words',
    shown: 'Shown',
    isShown: 'What this page says comes from here.',
    title: 'Title there',
    listed: 'In its list',
    lifecycle: { missing: 'not at present', archived: 'no longer' },
  },
};

/** The words in both languages. */
export const PROCEDURE_WORDS: InLanguages<ProcedureWords> = { de, en };
