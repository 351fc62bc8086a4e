import { z } from 'zod';
import type { LocalText } from './language.js';

/** The common vocabulary of topics; what a source calls them is kept beside it. */
export const Topic = z.enum([
  'urban-planning',
  'housing',
  'mobility',
  'green-climate',
  'environment',
  'culture',
  'education',
  'children-youth',
  'sport',
  'social-inclusion',
  'health',
  'economy',
  'digital',
  'safety',
  'budget',
  'democracy',
  'other',
]);
export type Topic = z.infer<typeof Topic>;

/** What people read for a topic. */
export const TOPIC_LABELS: Readonly<Record<Topic, LocalText>> = {
  'urban-planning': { de: 'Stadtplanung', en: 'Urban planning' },
  housing: { de: 'Wohnen', en: 'Housing' },
  mobility: { de: 'Mobilität und Verkehr', en: 'Mobility and traffic' },
  'green-climate': { de: 'Grün und Klima', en: 'Green spaces and climate' },
  environment: { de: 'Umwelt', en: 'Environment' },
  culture: { de: 'Kultur', en: 'Culture' },
  education: { de: 'Bildung', en: 'Education' },
  'children-youth': { de: 'Kinder und Jugend', en: 'Children and youth' },
  sport: { de: 'Sport und Spiel', en: 'Sport and play' },
  'social-inclusion': { de: 'Soziales und Teilhabe', en: 'Social affairs and inclusion' },
  health: { de: 'Gesundheit', en: 'Health' },
  economy: { de: 'Wirtschaft', en: 'Economy' },
  digital: { de: 'Digitales', en: 'Digital' },
  safety: { de: 'Sicherheit', en: 'Safety' },
  budget: { de: 'Haushalt', en: 'Budget' },
  democracy: { de: 'Demokratie', en: 'Democracy' },
  other: { de: 'Sonstiges', en: 'Other' },
};

/** Words that cities use, folded as `foldLabel` does; platforms add their own list in their adapter. */
const SYNONYMS: Readonly<Record<Topic, readonly string[]>> = {
  'urban-planning': [
    'stadtentwicklung',
    'bauleitplanung',
    'bebauungsplan',
    'stadtteilentwicklung',
    'quartiersentwicklung',
    'planen und bauen',
    'bauen',
    'staedtebau',
    'stadtgestaltung',
    'urban development',
    'planning',
  ],
  housing: ['wohnungsbau', 'wohnungsneubau', 'bauen und wohnen'],
  mobility: [
    'mobilitaet',
    'verkehr',
    'radverkehr',
    'fussverkehr',
    'nahverkehr',
    'oepnv',
    'strassen',
    'transport',
    'cycling',
  ],
  'green-climate': [
    'gruen',
    'klima',
    'klimaschutz',
    'parks',
    'gruenflaechen',
    'freiraum',
    'stadtgruen',
    'klimaanpassung',
    'climate',
  ],
  environment: [
    'natur',
    'naturschutz',
    'umweltschutz',
    'natur und umwelt',
    'laerm',
    'wasser',
    'energie',
    'nachhaltigkeit',
  ],
  culture: ['kunst', 'kultur und kunst', 'denkmalschutz', 'stadtgeschichte'],
  education: ['schule', 'schulen', 'bildung und schule', 'hochschule', 'wissenschaft'],
  'children-youth': ['kinder', 'jugend', 'familie', 'kinder und familie', 'spielplaetze', 'spielplatz', 'youth'],
  sport: ['spiel und sport', 'sport und freizeit', 'freizeit', 'bewegung'],
  'social-inclusion': [
    'soziales',
    'inklusion',
    'integration',
    'senioren',
    'barrierefreiheit',
    'teilhabe',
    'nachbarschaft',
    'zusammenleben',
  ],
  health: ['gesundheit und sport', 'pflege'],
  economy: ['wirtschaft', 'innenstadt', 'einzelhandel', 'tourismus', 'arbeit', 'business'],
  digital: ['digitalisierung', 'digitale stadt', 'smart city'],
  safety: ['sicherheit und ordnung', 'feuerwehr', 'sauberkeit'],
  budget: ['buergerhaushalt', 'buergerbudget', 'finanzen', 'participatory budget'],
  democracy: ['beteiligung', 'buergerbeteiligung', 'verwaltung', 'politik', 'participation'],
  other: ['verschiedenes', 'andere', 'allgemein'],
};

/** Spelling that does not matter is taken out: case, umlauts, punctuation, doubled blanks. */
export function foldLabel(label: string): string {
  return label
    .normalize('NFC')
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/&/g, ' und ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const topicByLabel: ReadonlyMap<string, Topic> = new Map(Topic.options.flatMap(labelsOf));

/** Tells the topic that a source's label means, or null when nobody has said so yet. */
export type TopicMatcher = (label: string) => Topic | null;

/**
 * A matcher by label: the shared words, and above them a platform's own.
 * @param own the platform's labels, in any spelling
 */
export function topicMatcher(own: Readonly<Record<string, Topic>> = {}): TopicMatcher {
  const ownByLabel = new Map(Object.entries(own).map(([label, topic]) => [foldLabel(label), topic]));
  return (label) => {
    const folded = foldLabel(label);
    return ownByLabel.get(folded) ?? topicByLabel.get(folded) ?? null;
  };
}

function labelsOf(topic: Topic): readonly (readonly [string, Topic])[] {
  const { de, en } = TOPIC_LABELS[topic];
  return [topic, de, en, ...SYNONYMS[topic]].map((label) => [foldLabel(label), topic] as const);
}
