/** The three shapes that DIPAS has published its list in. */
export type PdsVersion = '1' | '2' | '3';

/** An imaginary municipality: it lies in a real landscape, its key (99…) belongs to nobody. */
export interface Town {
  readonly slug: string;
  readonly name: string;
  readonly territoryKey: string;
  readonly population: number;
  /** Longitude and latitude of the market place. */
  readonly centre: readonly [number, number];
  /** Which of the wordings of topics and offices it uses. */
  readonly wording: 'districts' | 'departments' | 'plain';
}

/** What all cities of the demonstration are. */
interface City extends Town {
  readonly feedUrl: string;
  readonly officialDomain?: string;
}

/** A city with DIPAS. */
export interface DipasCity extends City {
  readonly format: 'dipas-pds';
  readonly version: PdsVersion;
  /** Whether its platform has the navigator's endpoints beside the list. */
  readonly hasNavigator: boolean;
}

/** A city with a platform like Berlin's, which shows procedures before they begin. */
export interface MeinBerlinCity extends City {
  readonly format: 'mein-berlin';
}

/** An imaginary municipality, told apart by the wire format it publishes in. */
export type DemoCity = DipasCity | MeinBerlinCity;

type Drawn = 'slug' | 'territoryKey' | 'feedUrl';
type Row = Omit<DipasCity, Drawn> | Omit<MeinBerlinCity, Drawn>;

const ROWS: readonly Row[] = [
  {
    name: 'Lindenhafen',
    population: 318_400,
    centre: [8.98, 53.32],
    format: 'dipas-pds',
    version: '3',
    hasNavigator: true,
    wording: 'districts',
  },
  {
    name: 'Kupferthal',
    population: 232_700,
    centre: [7.86, 51.22],
    format: 'dipas-pds',
    version: '2',
    hasNavigator: true,
    wording: 'districts',
  },
  {
    name: 'Silberbrück',
    population: 187_200,
    centre: [10.38, 52.44],
    format: 'dipas-pds',
    version: '3',
    hasNavigator: true,
    wording: 'departments',
  },
  {
    name: 'Haselbrink',
    population: 141_900,
    centre: [8.28, 52.36],
    format: 'dipas-pds',
    version: '3',
    hasNavigator: true,
    wording: 'departments',
  },
  {
    name: 'Saalhorst',
    population: 117_600,
    centre: [11.74, 51.62],
    format: 'dipas-pds',
    version: '3',
    hasNavigator: true,
    wording: 'plain',
  },
  {
    name: 'Brookstedt',
    population: 96_300,
    centre: [9.86, 53.98],
    format: 'mein-berlin',
    wording: 'departments',
  },
  {
    name: 'Eschenwerder',
    population: 84_100,
    centre: [11.2, 53.74],
    format: 'dipas-pds',
    version: '2',
    hasNavigator: true,
    wording: 'plain',
  },
  {
    name: 'Erlenwalde',
    population: 71_500,
    centre: [12.86, 52.14],
    format: 'mein-berlin',
    wording: 'districts',
  },
  {
    name: 'Möwenfurt',
    population: 58_200,
    centre: [9.34, 54.42],
    format: 'dipas-pds',
    version: '1',
    hasNavigator: false,
    wording: 'plain',
  },
  {
    name: 'Tidenbrook',
    population: 48_900,
    centre: [7.66, 53.32],
    format: 'dipas-pds',
    version: '2',
    hasNavigator: false,
    wording: 'departments',
  },
  {
    name: 'Falkenroda',
    population: 32_800,
    centre: [10.52, 51.06],
    format: 'dipas-pds',
    version: '1',
    hasNavigator: false,
    wording: 'departments',
  },
  {
    name: 'Kranichow',
    population: 27_300,
    centre: [12.46, 53.36],
    format: 'dipas-pds',
    version: '2',
    hasNavigator: false,
    wording: 'plain',
  },
];

/** Where each format has its list. */
const LIST_PATHS = { 'dipas-pds': '/dipas-pds/projects', 'mein-berlin': '/api/projects/' } as const;

/** Every imaginary city, the largest first. */
export const demoCities: readonly DemoCity[] = ROWS.map(cityOf);

/** The city with this slug, or null. */
export function cityBySlug(slug: string): DemoCity | null {
  return demoCities.find((city) => city.slug === slug) ?? null;
}

/** A name as it stands in addresses: lower case, umlauts written out, hyphens for everything else. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function cityOf(city: Row, index: number): DemoCity {
  const slug = slugOf(city.name);
  return {
    ...city,
    slug,
    territoryKey: `99${String(index + 1).padStart(3, '0')}000`,
    feedUrl: `demo://${slug}${LIST_PATHS[city.format]}`,
  };
}
