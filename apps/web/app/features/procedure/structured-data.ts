import { instantOf } from '@navigator/shared';
import type { ProcedureDetail } from '@navigator/shared';

type Json = Readonly<Record<string, unknown>>;

/** What search engines and other programs read of a procedure (schema.org): the period in which people may take part, the public service it is, and its meetings. */
export function structuredData(procedure: ProcedureDetail, address: string): Json {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      serviceOf(procedure, address),
      ...periodOf(procedure, address),
      ...procedure.events.map((event) => meetingOf(event, procedure, address)),
    ],
  };
}

function serviceOf(procedure: ProcedureDetail, address: string): Json {
  const { title, summary, url, topics, place, publisher, language } = procedure;
  return without({
    '@type': 'GovernmentService',
    '@id': `${address}#service`,
    name: title,
    description: summary,
    url: address,
    inLanguage: language,
    serviceType: topics.map(({ label }) => label).join(', ') || null,
    provider: { '@type': 'GovernmentOrganization', name: procedure.organiser ?? publisher.name },
    areaServed: { '@type': 'AdministrativeArea', name: place ?? publisher.name },
    availableChannel: url === null ? null : { '@type': 'ServiceChannel', serviceUrl: url },
  });
}

/** An event needs a beginning; without one there is none to tell. */
function periodOf(procedure: ProcedureDetail, address: string): readonly Json[] {
  const { title, start, end, endTime, timeZone, status, url, publisher } = procedure;
  if (start === null || end === null) return [];
  return [
    without({
      '@type': 'Event',
      '@id': `${address}#period`,
      name: title,
      description: procedure.summary,
      url: address,
      startDate: start,
      endDate: endTime === null ? end : new Date(instantOf(end, endTime, timeZone)).toISOString(),
      eventStatus: statusOf(status === 'cancelled'),
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: { '@type': 'VirtualLocation', url: url ?? address },
      organizer: { '@type': 'GovernmentOrganization', name: procedure.organiser ?? publisher.name },
      about: { '@id': `${address}#service` },
    }),
  ];
}

function meetingOf(event: ProcedureDetail['events'][number], procedure: ProcedureDetail, address: string): Json {
  const { title, start, end, place, url, isCancelled } = event;
  return without({
    '@type': 'Event',
    name: title,
    startDate: start,
    endDate: end,
    url: url ?? address,
    eventStatus: statusOf(isCancelled === true),
    location: place === null ? null : { '@type': 'Place', name: place, address: place },
    organizer: { '@type': 'GovernmentOrganization', name: procedure.organiser ?? procedure.publisher.name },
    about: { '@id': `${address}#service` },
  });
}

function statusOf(isCancelled: boolean): string {
  return `https://schema.org/${isCancelled ? 'EventCancelled' : 'EventScheduled'}`;
}

/** What nobody knows is not said. */
function without(values: Json): Json {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
