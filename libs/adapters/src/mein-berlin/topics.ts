import { topicMatcher, type TopicMatcher } from '@navigator/shared';

/**
 * What people read for the codes of the platform. The list is part of its source code and has not changed from 2021 to
 * 2026; forks write their own words instead of codes.
 */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['ANT', 'Antidiskriminierung'],
  ['WOR', 'Arbeit & Wirtschaft'],
  ['BUI', 'Bauen & Wohnen'],
  ['EDU', 'Bildung & Forschung'],
  ['CHI', 'Kinder, Jugend & Familie'],
  ['FIN', 'Finanzen'],
  ['HEA', 'Gesundheit & Sport'],
  ['INT', 'Integration'],
  ['CUL', 'Kultur & Freizeit'],
  ['NEI', 'Nachbarschaft & Partizipation'],
  ['URB', 'Stadtentwicklung'],
  ['ENV', 'Umwelt & Grünflächen'],
  ['TRA', 'Verkehr'],
]);

/** The label of a topic: that of its code, or the words themselves where a fork writes words. */
export function topicLabel(topic: string): string {
  return LABELS.get(topic.toUpperCase()) ?? topic;
}

/** Labels of the platform and of its forks, above the shared vocabulary. */
export const meinBerlinTopic: TopicMatcher = topicMatcher({
  Antidiskriminierung: 'social-inclusion',
  'Anti-Diskriminierung': 'social-inclusion',
  'Arbeit & Wirtschaft': 'economy',
  'Wirtschaft & Arbeit': 'economy',
  'Bauen & Wohnen': 'housing',
  'Bildung & Forschung': 'education',
  'Bildung & Wissenschaft': 'education',
  'Kinder, Jugend & Familie': 'children-youth',
  'Jugend & Familie': 'children-youth',
  Haushalt: 'budget',
  Finanzen: 'budget',
  'Gesundheit & Sport': 'health',
  Integration: 'social-inclusion',
  'Integration & Zusammenleben': 'social-inclusion',
  'Kultur & Freizeit': 'culture',
  'Nachbarschaft & Partizipation': 'democracy',
  'Nachbarschaft & Beteiligung': 'democracy',
  Partizipation: 'democracy',
  Stadtentwicklung: 'urban-planning',
  'Stadtentwicklung & Stadtplanung': 'urban-planning',
  'Umwelt & Grünflächen': 'environment',
  'Umwelt & Natur': 'environment',
  'Umwelt & öffentliches Grün': 'environment',
  'Grün & Freiraum': 'green-climate',
  Verkehr: 'mobility',
  'Verkehr & Mobilität': 'mobility',
});
