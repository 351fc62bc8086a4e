import { z } from 'zod';
import type { Decision, FieldTable } from '../format-doc.js';

const field = z.unknown().optional();

/** The members of a field map, for the pages of the formats that are read by one. */
const MapMembers = z.object({
  list: z
    .string()
    .nullish()
    .describe('Member that holds the list; null where the document is the list; found out where missing'),
  id: field.describe('Identity; else the `id` of the feature, else the canonical address, never the title'),
  title: field.describe('Title, the one field that a map must name'),
  summary: field.describe('Summary and description'),
  url: field.describe('Page to take part; absolute, `www.…`, or relative to the feed'),
  organiser: field.describe('Organiser'),
  place: field.describe('Place in words'),
  publisher: field.describe('`name` and `key` of the responsible city, in lists that serve many'),
  kind: z.string().optional().describe('`formal`, `informal` or `unknown`, the same for all'),
  topics: field.describe('`fields` with labels, `words` (label to topic), `always` (topics of all)'),
  status: field.describe('`field` and `words` (word to planned, open, evaluating, closed, cancelled)'),
  phases: z.array(z.unknown()).optional().describe('Up to 8: `kind`, `title`, `start`, `end`, `dates`'),
  dates: z
    .array(z.string())
    .optional()
    .describe(
      'Notations, tried in this order: `iso`, `dd.mm.yyyy`, `dd/mm/yyyy`, `mm/dd/yyyy`, `yyyy/mm/dd`, `yyyymmdd`, `yyyy-mm`, `yyyy`, `epoch-ms`, `epoch-s`',
    ),
  position: field.describe(
    '`geometry` (a member), or `longitude` and `latitude` with `notation` decimal or dms; `crs`; `axes` auto, eastFirst or northFirst',
  ),
  keep: z.array(z.unknown()).optional().describe('Only entries whose `field` holds one of the `words`'),
  skip: z.array(z.unknown()).optional().describe('Not those whose `field` holds one of the `words`'),
  language: z.string().optional().describe('Language of the texts, where it is not that of the feed'),
});

const FieldMembers = z.object({
  path: z.string().describe('Name of a member, or names joined with dots; alone it may stand as a text'),
  or: z.array(z.string()).optional().describe('Further paths, for entries that have nothing at the first'),
  then: z
    .array(z.unknown())
    .optional()
    .describe(
      'Functions in order: `trim`, `lower`, `split` (`by`), `first`, `last`, `join` (`with`), `prefix` and `suffix` (`text`), `number`, `yesNo` (`yes`, `no`), `lookup` (`words`, `others`)',
    ),
});

/** The tables that tell how to write a field map. */
export const mapTables: readonly FieldTable[] = [
  { title: 'Members of a field map', schema: MapMembers },
  { title: 'A field', schema: FieldMembers },
];

/** What holds for every format that is read by a field map. */
export const mapDecisions: readonly Decision[] = [
  {
    question: 'Without a map.',
    answer:
      'Names decide (German and English, with umlauts or without), and values must bear them out: dates that are dates, addresses that are addresses, identities that differ. Where no name is a title, the answer fails with `needs-field-map` and tells the names of its fields. Unusual names stay unmapped. The check prints the map it found, or a draft whose guesses are marked, to be saved, mended and given with `--map`.',
  },
  {
    question: 'Coordinates.',
    answer:
      'EPSG:4326, 4258, CRS84, 3857 (900913, 102100), 25831 to 25833, 32631 to 32633, 4647, 5650, 31466 to 31469 and 5676 to 5679, in any spelling, from the map, the header `Content-Crs`, `crs` or `spatialReference`. ETRS89 and WGS84 to a centimetre; Gauss-Krüger by seven parameters for the whole of Germany, to about 3 m. The order of axes that a spelling promises is not believed.',
  },
  {
    question: 'Swapped axes.',
    answer:
      'A place outside the expected area that lies inside it with swapped axes is turned round, with the finding `axes-swapped`; outside both ways it is left out (`place-outside-region`). Where no area is expected, Germany may speak for turning, never against a place; an impossible latitude is turned too.',
  },
  {
    question: 'Metres without a system.',
    answer:
      'EPSG:25832, 25833 and 3857 are tried; only where exactly one fits the expected area is it taken (`crs-assumed`), else the place is left out (`crs-unknown`).',
  },
  {
    question: 'Rings.',
    answer:
      'Open rings, heights and the direction are mended here; rings that cross themselves are mended by the store.',
  },
  {
    question: 'Dates.',
    answer:
      'An instant at midnight or 23:59, as written or in the zone of the feed, is a day; other clock times are kept. An end before its start loses both. An end more than three years ahead means "until further notice". Words such as "noch 280 Tage" are never parsed.',
  },
  {
    question: 'Status.',
    answer:
      'By dates. A status field is kept in its own words; known words mean something, others are `status-unknown`.',
  },
  {
    question: 'Not reported.',
    answer: 'Counts, results, events, documents and images: names for them mean something else in each list.',
  },
];
