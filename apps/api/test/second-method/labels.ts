import type { Topic } from '@navigator/shared';

/** What each label of the imaginary cities means, judged by hand; labels that mean no topic are not here. */
const MEANINGS: Readonly<Partial<Record<Topic, readonly string[]>>> = {
  'urban-planning': ['Stadtentwicklung', 'Bauleitplanung', 'Planen und Bauen', 'URB'],
  housing: ['Wohnen', 'Wohnungsbau', 'Bauen und Wohnen', 'BUI'],
  mobility: ['Mobilität', 'Verkehr', 'Mobilität und Verkehr', 'TRA'],
  'green-climate': ['Grün', 'Grünflächen', 'Klimaschutz', 'Klimaanpassung', 'Klima'],
  environment: ['Umwelt', 'Umweltschutz', 'Lärm', 'Natur und Umwelt', 'ENV'],
  culture: ['Kultur', 'Kunst', 'Stadtgeschichte', 'CUL'],
  education: ['Bildung', 'Schule', 'Bildung und Schule', 'EDU'],
  'children-youth': ['Kinder und Jugend', 'Familie', 'Kinder und Familie', 'CHI'],
  sport: ['Sport', 'Sport und Freizeit', 'Spiel und Sport'],
  'social-inclusion': ['Soziales', 'Teilhabe', 'Zusammenleben', 'INT'],
  health: ['HEA'],
  economy: ['Wirtschaft', 'Innenstadt', 'WOR'],
  digital: ['Digitalisierung', 'Digitale Stadt', 'Smart City'],
  safety: ['Sicherheit', 'Sicherheit und Ordnung'],
  democracy: ['NEI'],
  budget: ['Bürgerhaushalt', 'Finanzen', 'Bürgerbudget', 'FIN'],
};

/** The topics behind labels, each once. */
export function topicsBehind(labels: readonly string[]): readonly string[] {
  return Object.entries(MEANINGS)
    .filter(([, known]) => known.some((label) => labels.includes(label)))
    .map(([topic]) => topic);
}
