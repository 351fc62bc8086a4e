import { addDays, today } from './calendar.js';
import { demoCities } from './cities.js';
import type { Point } from './geometry.js';
import { NO_DATE } from './pds.js';
import { at, between, randomFrom, type Random } from './random.js';

/** How large, from which seed, and around which day. */
export interface LargeFeed {
  readonly procedures: number;
  readonly seed: number;
  readonly now: Date;
}

const TOPICS = ['Mobilität', 'Stadtentwicklung', 'Grün', 'Klimaschutz', 'Kultur', 'Bildung', 'Wohnen', 'Sport'];
const SUBJECTS = ['Umgestaltung', 'Bebauungsplan', 'Radweg', 'Spielplatz', 'Neuer Park', 'Lärmschutz', 'Schulhof'];
const SENTENCES = [
  'Die Stadt lädt alle ein, Vorschläge zu machen und die Entwürfe zu bewerten.',
  'Drei Varianten stehen zur Wahl, jede hat ihre Vorzüge.',
  'Hinweise werden gesammelt, beantwortet und dem Rat vorgelegt.',
  'Die Unterlagen liegen während der Frist öffentlich aus.',
];
const FEATURES_PER_CHUNK = 100;

/**
 * A PDS list (3.x) of any length, as text in chunks; the same for the same seed and day. About 900 bytes a feature.
 * It is for measuring and for killing imports: the texts repeat.
 */
export async function* generateLargeFeed({
  procedures,
  seed,
  now,
}: LargeFeed): AsyncGenerator<string, void, undefined> {
  const day = today(now);
  yield '{"type":"FeatureCollection","features":[';
  for (let from = 0; from < procedures; from += FEATURES_PER_CHUNK) {
    const length = Math.min(FEATURES_PER_CHUNK, procedures - from);
    const chunk = Array.from({ length }, (_, index) => JSON.stringify(featureAt(from + index, seed, day)));
    yield (from === 0 ? '' : ',\n') + chunk.join(',\n');
    // Lets a reader that kills the import do so between two chunks.
    await Promise.resolve();
  }
  yield ']}';
}

function featureAt(index: number, seed: number, day: string): unknown {
  const random = randomFrom('large', seed, index);
  return { type: 'Feature', geometry: geometryOf(random), properties: propertiesOf(random, index, day) };
}

function propertiesOf(random: Random, index: number, day: string): unknown {
  const start = addDays(day, between(random, -1_800, 120));
  const end = random() < 0.03 ? null : addDays(start, between(random, 14, 240));
  const subject = at(SUBJECTS, between(random, 0, SUBJECTS.length - 1));
  const topic = between(random, 0, TOPICS.length - 1);
  const first = between(random, 1_000, 900_000);
  return {
    id: `verfahren-${index}`,
    nameFull: `${subject} ${index}`,
    description: ` ${subject} Nummer ${index}. ${SENTENCES.slice(0, between(random, 1, 3)).join(' ')}`,
    dateStart: `${start}T00:00:00Z`,
    dateEnd: end === null ? NO_DATE : `${end}T00:00:00Z`,
    dipasPhase: 'phase1',
    website: `https://verfahren-${index}.beteiligung.example/#`,
    owner: 'Amt für Stadtentwicklung',
    projectOwner: [],
    publisher: '',
    standardCategories: [],
    projectContributionType: [],
    dipasMainDistrict: [],
    projectTopics: { [topic + 1]: { id: String(topic + 1), name: at(TOPICS, topic), description: null, weight: '0' } },
    referenceSystem: '4326',
    hasParticipatoryText: Array.from({ length: between(random, 0, 12) }, (_, step) => String(first + step)),
    dipasCategoriesCluster: null,
    proceedingState: end === null || end >= day ? 'active' : 'frozen',
    isDipasProceeding: true,
  };
}

function geometryOf(random: Random): unknown {
  if (random() < 0.05) return {};
  const [longitude, latitude] = at(demoCities, between(random, 0, demoCities.length - 1)).centre;
  const west = longitude + (random() - 0.5) * 0.4;
  const south = latitude + (random() - 0.5) * 0.3;
  const size = 0.002 + random() * 0.006;
  const corners: readonly Point[] = [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
  return {
    type: 'Polygon',
    coordinates: [corners.map(([east, north]) => [Number(east.toFixed(6)), Number(north.toFixed(6))])],
  };
}
