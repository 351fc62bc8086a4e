import type { Town } from './cities.js';
import type { Theme } from './texts/template.js';

/** How one theme is called, who looks after it, and what its contributions are sorted into. */
interface ThemeWords {
  readonly topic: Readonly<Record<Town['wording'], readonly string[]>>;
  readonly office: string;
  readonly categories: readonly string[];
}

const words = (topic: readonly [string, string, string], office: string, categories: string): ThemeWords => ({
  topic: { districts: topic[0].split(' + '), departments: topic[1].split(' + '), plain: topic[2].split(' + ') },
  office,
  categories: categories.split(', '),
});

/** Labels differ from city to city as they do in reality, and a few are in no vocabulary. */
const THEMES: Readonly<Record<Theme, ThemeWords>> = {
  mobility: words(
    ['Mobilität', 'Verkehr', 'Mobilität und Verkehr'],
    'Tiefbau- und Verkehrsamt',
    'Radverkehr, Fußverkehr, Bus und Bahn, Autoverkehr, Sonstiges',
  ),
  play: words(
    ['Kinder und Jugend', 'Familie', 'Kinder und Familie'],
    'Amt für Kinder, Jugend und Familie',
    'Lieblingsort, Spielgerät, Gefahrenstelle, Sonstiges',
  ),
  planning: words(
    ['Stadtentwicklung', 'Bauleitplanung', 'Planen und Bauen'],
    'Amt für Stadtentwicklung',
    'Bebauung, Freiraum, Verkehr, Umwelt, Sonstiges',
  ),
  housing: words(
    ['Wohnen + Stadtentwicklung', 'Wohnungsbau', 'Bauen und Wohnen'],
    'Amt für Wohnen und Stadterneuerung',
    'Wohnungsangebot, Miete, Nachbarschaft, Sonstiges',
  ),
  green: words(
    ['Grün', 'Grünflächen', 'Natur und Umwelt'],
    'Grünflächenamt',
    'Aufenthalt, Bäume und Pflanzen, Wege, Pflege, Sonstiges',
  ),
  climate: words(
    ['Klimaschutz', 'Klimaanpassung + Grünflächen', 'Klima'],
    'Stabsstelle Klima',
    'Hitze, Starkregen, Energie, Begrünung, Sonstiges',
  ),
  noise: words(['Umwelt', 'Umweltschutz', 'Lärm'], 'Umweltamt', 'Straßenlärm, Schienenlärm, Ruhiger Ort, Sonstiges'),
  culture: words(
    ['Kultur', 'Kunst', 'Kultur + Stadtgeschichte'],
    'Kulturamt',
    'Programm, Räume, Erinnerung, Sonstiges',
  ),
  school: words(
    ['Bildung', 'Schule', 'Bildung und Schule'],
    'Amt für Schule und Bildung',
    'Lernen, Pausenhof, Wege, Sonstiges',
  ),
  sport: words(
    ['Sport', 'Sport und Freizeit', 'Spiel und Sport'],
    'Sportamt',
    'Angebot, Ausstattung, Zeiten, Sonstiges',
  ),
  social: words(
    ['Soziales', 'Teilhabe', 'Zusammenleben'],
    'Amt für Soziales und Teilhabe',
    'Begegnung, Unterstützung, Barrieren, Sonstiges',
  ),
  centre: words(
    ['Wirtschaft', 'Lebendige Mitte', 'Innenstadt'],
    'Wirtschaftsförderung',
    'Handel, Gastronomie, Aufenthalt, Sonstiges',
  ),
  digital: words(
    ['Digitalisierung', 'Digitale Stadt', 'Smart City'],
    'Stabsstelle Digitale Stadt',
    'Online-Dienste, Offene Daten, Datenschutz, Sonstiges',
  ),
  safety: words(
    ['Sicherheit', 'Sicherheit und Ordnung', 'Gut aufgehoben'],
    'Ordnungsamt',
    'Beleuchtung, Sauberkeit, Meldung, Sonstiges',
  ),
  budget: words(['Bürgerhaushalt', 'Finanzen', 'Bürgerbudget'], 'Kämmerei', 'Vorschlag, Sparen, Ausgeben, Sonstiges'),
  vision: words(
    ['Gesamtstädtisch', 'Zukunftsstadt', 'Stadtentwicklung + Querschnitt'],
    'Beteiligungsbüro',
    'Idee, Frage, Kritik, Sonstiges',
  ),
};

/** What a district's office decides itself. */
const LOCAL_THEMES: ReadonlySet<Theme> = new Set(['play', 'green', 'mobility']);

/** The labels under which a city files a theme. */
export function topicsOf(city: Town, theme: Theme): readonly string[] {
  return THEMES[theme].topic[city.wording];
}

/** Who invites: the district's office where a city has them, else the department. */
export function officeOf(city: Town, theme: Theme, district: string | null): string {
  if (district !== null && city.wording === 'districts' && LOCAL_THEMES.has(theme)) return `Bezirksamt ${district}`;
  return city.wording === 'plain' ? `Stadt ${city.name}, ${THEMES[theme].office}` : THEMES[theme].office;
}

/** What contributions to a theme are sorted into. */
export function categoriesOf(theme: Theme): readonly string[] {
  return THEMES[theme].categories;
}

/** Every label a city uses, in a fixed order; a label's place is its term id. */
export function allTopicsOf(city: Town): readonly string[] {
  return [...new Set(Object.values(THEMES).flatMap(({ topic }) => topic[city.wording]))];
}
