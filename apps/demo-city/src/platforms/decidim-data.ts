import { activityOn } from '../activity.js';
import { addDays } from '../calendar.js';
import { cityTime } from '../city-time.js';
import { slugOf } from '../cities.js';
import type { DemoProcedure } from '../procedure.js';
import { hashOf } from '../random.js';
import { topicsOf } from '../themes.js';
import { Asking, type Node } from './graphql/answer.js';
import { connection } from './graphql/connection.js';
import { numberOf } from './identity.js';
import type { Told } from './platform.js';

/** What the platform grants. */
const ITEMS_PER_PAGE = 50;

/** What can be asked of the platform, in all versions at once; the schema says what a version knows of it. */
export function decidimData(told: Told, version: 'new' | 'old'): Node {
  const processes = told.procedures.map((one) => processNode(told, one, version));
  return {
    participatoryProcesses: processes.toReversed(),
    participatoryProcess: new Asking(({ id, slug }) =>
      processes.find((one) => one['id'] === id || one['slug'] === slug),
    ),
    assemblies: [],
    organization: { name: version === 'new' ? translated(told.town.name) : told.town.name, stats: [] },
    decidim: { version: null, applicationName: `Decidim ${told.town.name}`, rubyVersion: null },
    hashtags: [],
  };
}

/** German is told, English was left empty. */
function translated(text: string): Node {
  const translations = [
    { locale: 'en', text: '' },
    { locale: 'de', text },
  ];
  return { translations, translation: new Asking(({ locale }) => (locale === 'de' ? text : null)) };
}

function processNode(told: Told, procedure: DemoProcedure, version: 'new' | 'old'): Node {
  const { title, description, start, end, office, id } = procedure;
  const labels = topicsOf(told.town, procedure.theme).map((name) => ({ id: slugOf(name), name: translated(name) }));
  return {
    id: String(numberOf(procedure)),
    slug: id,
    url: `${told.origin}/processes/${id}`,
    title: translated(title),
    subtitle: translated(''),
    shortDescription: translated(`<p>${description.replaceAll('&', '&amp;')}</p>`),
    description: translated(`<p>${description.replaceAll('&', '&amp;')}</p>`),
    developerGroup: translated(office),
    localArea: translated(procedure.district ?? ''),
    startDate: start,
    endDate: end,
    publishedAt: instant(cityTime(addDays(start, -30), '10:00')),
    createdAt: instant(cityTime(addDays(start, -60), '10:00')),
    updatedAt: instant(cityTime(addDays(start, -1), '10:00')),
    heroImage: `/rails/active_storage/blobs/redirect/${numberOf(procedure)}/hero.jpg`,
    reference: `D-PART-${numberOf(procedure)}`,
    promoted: false,
    taxonomies: labels,
    categories: labels,
    steps: steps(procedure, version),
    stats: statistics(told, procedure),
    components: components(told, procedure),
  };
}

/** Two steps where there is an end: collecting, then deciding. Old versions know days alone. */
function steps({ id, month, start, end }: DemoProcedure, version: 'new' | 'old'): readonly Node[] {
  const middle = end === null ? null : addDays(start, 14);
  const isSplit = middle !== null && end !== null && middle < end;
  const time = (day: string | null, clock: '00:00' | '23:59'): string | null =>
    day !== null && version === 'new' ? instant(cityTime(day, clock)) : day;
  const step = (position: number, title: string, days: readonly [string, string | null]): Node => ({
    id: `${month}${position}`,
    title: translated(title),
    description: translated(''),
    startDate: time(days[0], '00:00'),
    endDate: time(days[1], '23:59'),
    active: position === 0,
    position,
    callToActionPath: `processes/${id}`,
  });
  if (!isSplit) return [step(0, 'Ideen sammeln', [start, end])];
  return [step(0, 'Ideen sammeln', [start, middle]), step(1, 'Auswählen', [addDays(middle, 1), end])];
}

/** Some organisers hide their statistics. */
function statistics({ town, day }: Told, procedure: DemoProcedure): readonly Node[] | null {
  if (hashOf(procedure.id) % 7 === 0) return null;
  const { contributionIds, comments } = activityOn(town, procedure, day);
  const number = (key: string, value: number): Node => ({ key, name: key, description: null, value });
  return [number('proposals_count', contributionIds.length), number('comments_count', comments)];
}

function components({ town }: Told, procedure: DemoProcedure): Asking {
  const number = numberOf(procedure);
  const meetings = Array.from({ length: meetingCount(procedure) }, (_, index) => meeting(procedure, index, town.name));
  const all: readonly Node[] = [
    { __typename: 'Proposals', id: `${number}1`, name: translated('Vorschläge'), weight: 0 },
    {
      __typename: 'Meetings',
      id: `${number}2`,
      name: translated('Treffen'),
      weight: 1,
      meetings: connection(meetings, ITEMS_PER_PAGE),
    },
  ];
  return new Asking(({ filter }) => {
    const type = typeof filter === 'object' && filter !== null && 'type' in filter ? filter.type : null;
    return all.filter((one) => typeof type !== 'string' || one['__typename'] === type);
  });
}

/** How many meetings a process has; some have none. */
export function meetingCount({ id }: DemoProcedure): number {
  return hashOf(id) % 4;
}

function meeting({ start, point, month }: DemoProcedure, index: number, town: string): Node {
  const day = addDays(start, 3 + index * 7);
  return {
    id: `${month}${index}`,
    title: translated(`${index + 1}. Treffen`),
    description: translated(''),
    startTime: instant(cityTime(day, '10:00')),
    endTime: null,
    address: `Rathaus, ${town}`,
    coordinates: point && { latitude: point[1], longitude: point[0] },
    attendeeCount: null,
    closed: false,
    closingReport: null,
    url: null,
    isWithdrawn: false,
    onlineMeetingUrl: null,
    typeOfMeeting: 'in_person',
  };
}

function instant(time: string): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}
