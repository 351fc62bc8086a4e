import { z } from 'zod';
import { Position } from './geojson.js';
import type { LocalText } from './language.js';
import { LocalDate } from './local-time.js';

/** Official key of an area: AGS (2, 3, 5 or 8 digits) in Germany; keys that begin with 99 are imaginary. */
export const TerritoryKey = z.string().regex(/^\d{2,12}$/);
export type TerritoryKey = z.infer<typeof TerritoryKey>;

/** What kind of area a key names: the whole country, a Land, a district (Kreis) or a municipality (Gemeinde). */
export const TerritoryLevel = z.enum(['country', 'state', 'district', 'municipality']);
export type TerritoryLevel = z.infer<typeof TerritoryLevel>;

/** How a procedure was given to its area; the order is the order of trust. */
export const TerritoryMethod = z.enum(['key', 'name', 'point', 'publisher']);
export type TerritoryMethod = z.infer<typeof TerritoryMethod>;

/** `high` is certain, `medium` very likely, `low` a fallback that a person may want to look at. */
export const Confidence = z.enum(['high', 'medium', 'low']);
export type Confidence = z.infer<typeof Confidence>;

/** The areas of one procedure and why we think so; null where nothing was found out. */
export const TerritoryLink = z
  .object({ key: TerritoryKey, method: TerritoryMethod, confidence: Confidence })
  .meta({ id: 'TerritoryLink' });
export type TerritoryLink = z.infer<typeof TerritoryLink>;

/** Residents of an area on a day; null where no packaged list knows them. */
export const Population = z.object({ value: z.int().nonnegative(), date: LocalDate }).meta({ id: 'Population' });
export type Population = z.infer<typeof Population>;

/** An area with its official key. */
export const Territory = z
  .object({
    key: TerritoryKey,
    name: z.string(),
    level: TerritoryLevel,
    parent: z.object({ key: TerritoryKey, name: z.string() }).nullable(),
    population: Population.nullable(),
    /** Procedures that concern it or anything below it, as `GET /procedures?territory=` counts them. */
    procedures: z.int(),
  })
  .meta({ id: 'Territory' });
export type Territory = z.infer<typeof Territory>;

export const TerritoryList = z
  .object({ items: z.array(Territory), next: z.string().nullable() })
  .meta({ id: 'TerritoryList' });
export type TerritoryList = z.infer<typeof TerritoryList>;

/**
 * A place to search by. A postcode has no point: it filters by municipality. Its `territory` is null where our lists do
 * not know its municipality: then it can only be told, not filtered by.
 */
export const Place = z
  .object({
    label: z.string(),
    /** An address comes from the operator's geocoder, the others from our own lists. */
    kind: z.enum(['place', 'postcode', 'territory', 'address']),
    point: Position.nullable(),
    territory: z.object({ key: TerritoryKey, name: z.string() }).nullable(),
  })
  .meta({ id: 'Place' });
export type Place = z.infer<typeof Place>;

export const PlaceList = z.object({ items: z.array(Place), next: z.string().nullable() }).meta({ id: 'PlaceList' });
export type PlaceList = z.infer<typeof PlaceList>;

/** A list that names, keys, residents, places or postcodes come from, as it wants to be named. */
export interface TerritorySource {
  readonly name: string;
  /** What we take from it. */
  readonly gives: LocalText;
  readonly licence: string;
  readonly licenceUrl: string;
  readonly url: string;
}

/** What the page about this product owes to the lists packaged with it. */
export const TERRITORY_SOURCES: readonly TerritorySource[] = [
  {
    name: 'GeoNames',
    gives: {
      de: 'Namen, Schlüssel und Lage von Gemeinden und Ortsteilen',
      en: 'Names, keys and positions of municipalities and their parts',
    },
    licence: 'CC BY 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    url: 'https://www.geonames.org/',
  },
  {
    name: '© Statistisches Bundesamt (Destatis), 2019',
    gives: {
      de: 'Kreise und ihre Bevölkerung am 31.12.2018 (GV-ISys); Länder und Deutschland als deren Summe',
      en: 'Districts and their residents on 31 December 2018 (GV-ISys); Länder and Germany as their sum',
    },
    licence: 'CC BY 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    url: 'https://www.destatis.de/DE/Themen/Laender-Regionen/Regionales/Gemeindeverzeichnis/',
  },
  {
    name: '© OpenStreetMap contributors',
    gives: { de: 'Postleitzahlen und ihre Orte', en: 'Postcodes and their places' },
    licence: 'ODbL 1.0',
    licenceUrl: 'https://opendatacommons.org/licenses/odbl/1-0/',
    url: 'https://www.openstreetmap.org/copyright',
  },
  {
    name: 'Natural Earth',
    gives: { de: 'Umrisse der Länder', en: 'Outlines of the Länder' },
    licence: 'Public Domain',
    licenceUrl: 'https://www.naturalearthdata.com/about/terms-of-use/',
    url: 'https://www.naturalearthdata.com/',
  },
];
