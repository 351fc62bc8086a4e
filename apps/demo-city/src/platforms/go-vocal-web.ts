import { activityOn } from '../activity.js';
import type { DemoProcedure } from '../procedure.js';
import { procedureUuid, uuidOf } from './identity.js';
import { numberedPage } from './paging.js';
import type { Asked, Route, Told } from './platform.js';
import { jsonReply, missingPage, type PlatformAnswer } from './replies.js';

/** So few that the list has pages. */
const PAGE_SIZES = { usual: 8, most: 8 } as const;

/** The interface of the platform's own pages, which everybody may ask. */
export function webApiRoutes(): readonly Route[] {
  return [
    ['GET', /^\/web_api\/v1\/app_configuration$/, ({ town }) => jsonReply(configuration(town.name))],
    ['GET', /^\/web_api\/v1\/projects\/?$/, list],
    ['GET', /^\/web_api\/v1\/projects\/([0-9a-f-]{36})\/phases\/?$/, phasesOf],
  ];
}

function configuration(name: string): unknown {
  const core = { organization_name: { 'de-DE': name }, locales: ['de-DE', 'en'] };
  return { data: { id: uuidOf(name), type: 'app_configuration', attributes: { name, settings: { core } } } };
}

function list(asked: Asked): PlatformAnswer {
  const { procedures, request } = asked;
  const { query } = request;
  const page = numberedPage(procedures, query.get('page[number]'), { limit: query.get('page[size]'), ...PAGE_SIZES });
  const number = page.offset / page.limit + 1;
  const link = (to: number | null): string | null => (to === null ? null : pageUrl(asked, to));
  return jsonReply({
    data: page.items.map((one) => project(asked, one)),
    included: page.items.filter((one) => isRunning(asked, one)).map((one) => phase(asked, one)),
    links: {
      self: link(number),
      first: link(1),
      last: link(Math.max(1, Math.ceil(page.total / page.limit))),
      prev: link(number > 1 ? number - 1 : null),
      next: link(page.hasNext ? number + 1 : null),
    },
  });
}

function pageUrl({ origin, request }: Asked, number: number): string {
  const query = new URLSearchParams(request.query);
  query.set('page[number]', String(number));
  return `${origin}/web_api/v1/projects?${query.toString()}`;
}

/** Whether a phase is under way. */
export function isRunning({ day }: Told, { start, end }: DemoProcedure): boolean {
  return start <= day && (end === null || end >= day);
}

function multiloc(text: string): unknown {
  return { 'de-DE': text, en: '' };
}

function project(told: Told, procedure: DemoProcedure): unknown {
  const { town, day } = told;
  const { contributionIds, comments } = activityOn(town, procedure, day);
  const current = isRunning(told, procedure) ? { id: phaseId(told, procedure), type: 'phase' } : null;
  return {
    id: procedureUuid(town, procedure),
    type: 'project',
    attributes: {
      title_multiloc: multiloc(procedure.title),
      description_preview_multiloc: multiloc(procedure.description),
      slug: procedure.id,
      publication_status: 'published',
      visible_to: 'public',
      ideas_count: contributionIds.length,
      comments_count: comments,
      participants_count: contributionIds.length,
      followers_count: 0,
      timeline_active: timelineOf(told, procedure),
      header_bg: { large: null, small: null },
    },
    relationships: { current_phase: { data: current }, areas: { data: [] }, global_topics: { data: [] } },
  };
}

function timelineOf({ day }: Told, { start, end }: DemoProcedure): 'past' | 'present' | 'future' {
  if (day < start) return 'future';
  return end !== null && end < day ? 'past' : 'present';
}

function phaseId({ town }: Told, { id }: DemoProcedure): string {
  return uuidOf('phase', town.slug, id);
}

function phase(told: Told, procedure: DemoProcedure): unknown {
  const { start, end, month } = procedure;
  return {
    id: phaseId(told, procedure),
    type: 'phase',
    attributes: {
      title_multiloc: multiloc('Ideen sammeln'),
      participation_method: month % 3 === 0 ? 'voting' : 'ideation',
      start_at: start,
      end_at: end,
      ideas_count: activityOn(told.town, procedure, told.day).contributionIds.length,
    },
    relationships: { project: { data: { id: procedureUuid(told.town, procedure), type: 'project' } } },
  };
}

function phasesOf(asked: Asked, id: string): PlatformAnswer {
  const procedure = asked.procedures.find((one) => procedureUuid(asked.town, one) === id);
  return procedure ? jsonReply({ data: [phase(asked, procedure)], included: [], links: {} }) : missingPage();
}
