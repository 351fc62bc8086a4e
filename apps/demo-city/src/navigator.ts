import { activityOn, resultDayOf } from './activity.js';
import { addDays } from './calendar.js';
import type { DemoCity } from './cities.js';
import { pageOf, wireDates, type Asked, type WireFeature } from './pds.js';
import type { DemoProcedure } from './procedure.js';
import { hashOf } from './random.js';
import { topicsOf } from './themes.js';

/** Procedures that began this few days ago count as new. */
const NEW_DAYS = 12;
const ICONS = { neu: 'latest', aktiv: 'active', inaktiv: 'inactive' } as const;

/** The body of `cockpitdatamap`: what has begun and has a centre, as points with counts and evaluations. */
export function cockpitDataMap(asked: Asked, procedures: readonly DemoProcedure[]): unknown {
  const features = procedures.filter(({ start }) => start <= asked.day).flatMap((one) => mapFeature(asked, one) ?? []);
  return { status: 'success', type: 'FeatureCollection', features, styles: [] };
}

function mapFeature(asked: Asked, procedure: DemoProcedure): WireFeature | null {
  const { city, day } = asked;
  if (!procedure.point) return null;
  const status = statusOn(procedure, day);
  const { contributionIds, comments } = activityOn(city, procedure, day);
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: procedure.point },
    properties: {
      id: procedure.id,
      proceeding: procedure.title,
      description: `<p>${procedure.description}</p>`,
      districts: procedure.district ?? '',
      themes: topicsOf(city, procedure.theme).join('; '),
      responsible: procedure.office,
      status,
      status_icon: `${asked.baseUrl}/demo/${city.slug}/icon_${ICONS[status]}_gfi.svg`,
      ...wireDates(procedure),
      numberContributions: numberOrText(procedure, contributionIds.length),
      numberComments: numberOrText(procedure, comments),
      documentation: documentationOf(asked, procedure, city),
      link: pageOf(asked, procedure),
    },
  };
}

/** The platform's own rule, with its two slips: new wins over ended, and the last day is already over. */
function statusOn({ start, end }: DemoProcedure, day: string): 'neu' | 'aktiv' | 'inaktiv' {
  if (start > addDays(day, -NEW_DAYS)) return 'neu';
  return end === null || day < end ? 'aktiv' : 'inaktiv';
}

/** Counts are numbers or numeric strings, as the database below happens to answer. */
function numberOrText({ id }: DemoProcedure, count: number): number | string {
  return hashOf(id) % 2 === 0 ? count : String(count);
}

function documentationOf(asked: Asked, procedure: DemoProcedure, city: DemoCity): readonly unknown[] {
  const published = resultDayOf(city, procedure);
  if (published === null || published > asked.day) return [];
  return [
    {
      name: `Auswertung: ${procedure.title}`,
      url: `${pageOf(asked, procedure)}?dokument=auswertung`,
      icon: `${asked.baseUrl}/demo/${city.slug}/icon_pdf.svg`,
    },
  ];
}
