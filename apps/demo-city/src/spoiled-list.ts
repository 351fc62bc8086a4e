import type { Fault } from './faults.js';
import { NO_DATE, type WireFeature } from './pds.js';
import { at } from './random.js';

/** A list that is no longer what the platform would send; features may be anything. */
type Spoil = (features: readonly WireFeature[]) => readonly unknown[];

/** Faults inside a list that is well-formed JSON. They apply in this order, the last may break the shape. */
const SPOILS: Partial<Readonly<Record<Fault, Spoil>>> = {
  maintenance: () => [],
  reordered: (features) => features.toReversed(),
  duplicated: (features) => [...features, ...features],
  halved: (features) => features.filter((_, index) => index % 2 === 0),
  idsChanged: changing(({ id, website }) => ({ id: `${String(id)}-neu`, website: `${String(website)}-neu` })),
  fieldsEmptied: changing(() => ({ description: '', owner: '', website: '', projectOwner: [], projectTopics: [] })),
  epochDates: changing(() => ({ dateStart: NO_DATE, dateEnd: NO_DATE })),
  entities: changing(({ nameFull, description, owner }) => ({
    nameFull: `${encoded(nameFull)} &amp; mehr`,
    description: encoded(description),
    owner: encoded(owner),
  })),
  script: changing(({ nameFull, description }) => ({
    nameFull: `${String(nameFull)}<script>alert(1)</script>`,
    description: `${String(description)}<img src=x onerror=alert(1)><script>alert(2)</script><a href="javascript:alert(3)">hier</a>`,
    website: 'javascript:alert(4)',
  })),
  emptyGeometry: (features) => features.map((feature) => ({ ...feature, geometry: {} })),
  nullIsland: (features) =>
    features.map((feature, index) => ({ ...feature, geometry: index % 2 === 0 ? NULL_POINT : NULL_AREA })),
  moved: (features) => features.map((feature) => ({ ...feature, geometry: movedEast(feature.geometry) })),
  phantom: (features) => [...features, ...['geist', 'phantom'].map(phantom)],
  wrongTypes: (features) => features.map((feature, index) => (index % 5 === 0 ? broken(feature, index / 5) : feature)),
};

const NULL_POINT = { type: 'Point', coordinates: [0, 0] } as const;
const NULL_AREA = { type: 'Polygon', coordinates: [Array.from({ length: 4 }, () => [0, 0])] } as const;

const BREAKS: readonly Readonly<Record<string, unknown>>[] = [
  { nameFull: 42 },
  { dateStart: { year: 2026 } },
  { hasParticipatoryText: 'viele' },
  { description: ['kein', 'Text'] },
  { id: null },
  { standardCategories: 7, projectTopics: 'Mobilität' },
  { website: 80 },
];

/** The list after all faults that change what stands in it. */
export function spoiledList(features: readonly WireFeature[], faults: ReadonlySet<Fault>): readonly unknown[] {
  const spoils = Object.entries(SPOILS).filter(([fault]) => [...faults].some((one) => one === fault));
  return spoils.reduce<readonly unknown[]>((list, [, spoil]) => spoil(list.filter(isFeature)), features);
}

function changing(change: (properties: WireFeature['properties']) => Readonly<Record<string, unknown>>): Spoil {
  return (features) =>
    features.map((feature) => ({ ...feature, properties: { ...feature.properties, ...change(feature.properties) } }));
}

function broken(feature: WireFeature, index: number): unknown {
  if (index % 9 === 7) return { ...feature, properties: null };
  if (index % 9 === 8) return { ...feature, geometry: 'POLYGON EMPTY' };
  return { ...feature, properties: { ...feature.properties, ...at(BREAKS, index % 9) } };
}

/** Numbers in pairs are positions, however deep they stand. */
function movedEast(value: unknown): unknown {
  if (Array.isArray(value)) {
    const parts: readonly unknown[] = value;
    const [east, north] = parts;
    return typeof east === 'number' && typeof north === 'number' ? [east + 0.02, north] : parts.map(movedEast);
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, movedEast(inner)]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function phantom(id: string): unknown {
  const properties = { id, nameFull: null, description: '', dateStart: NO_DATE, dateEnd: NO_DATE, website: '' };
  return { type: 'Feature', geometry: {}, properties };
}

function encoded(text: unknown): string {
  const entities = { ä: '&auml;', ö: '&ouml;', ü: '&uuml;', ß: '&szlig;' } as const;
  return Object.entries(entities).reduce((result, [letter, entity]) => result.replaceAll(letter, entity), String(text));
}

/** `wrongTypes` and `phantom` come last, so what they break need not be changed again. */
function isFeature(value: unknown): value is WireFeature {
  return typeof value === 'object' && value !== null;
}
