import { inLanguage, localeOf } from '@navigator/shared';
import type { Language, Procedure, ProcedureDetail } from '@navigator/shared';
import { siteName } from '../../api/site-name.js';
import { cardOf } from '../../format/card.js';
import { statusWords } from '../../format/status-words.js';
import { procedurePath } from '../../i18n/addresses.js';
import { pathIn } from '../../i18n/language.js';
import { distanceWords, PAGE_WORDS } from './page-words.js';
import type { ProcedureView, RelatedCard } from './procedure-view.js';
import type { ReadingContext } from './reading-context.js';
import { structuredData } from './structured-data.js';

type Outward = Pick<
  ProcedureView,
  'address' | 'calendar' | 'follow' | 'reportHref' | 'related' | 'structuredData' | 'openGraph'
>;

/** Where one goes from the page, and how others see it. */
export function outwardOf(procedure: ProcedureDetail, context: ReadingContext): Outward {
  const { language, origin, related, now } = context;
  const path = procedurePath(procedure, language);
  const address = origin + path;
  const card = (one: Procedure, away: string | null): RelatedCard => ({ card: cardOf(one, now, language), away });
  const hasDates = procedure.end !== null || procedure.events.length > 0;
  const words = inLanguage(PAGE_WORDS, language);
  return {
    address,
    calendar: hasDates ? `/api/v1/procedures/${procedure.id}.ics?lang=${language}` : null,
    follow: followOf(procedure, language),
    reportHref: `${pathIn(language, '/melden')}?art=fehler&verfahren=${procedure.id}`,
    related: {
      similar: related.similar.map((one) => card(one, null)),
      nearby: related.nearby.map((one) => card(one, words.away(distanceWords(one.distance, language)))),
    },
    structuredData: structuredData(procedure, address),
    openGraph: openGraphOf(procedure, address, context),
  };
}

/** One meeting as a file for the calendar. */
export function eventCalendar({ id }: Pick<Procedure, 'id'>, start: string, language: Language): string {
  const query = new URLSearchParams({ event: new Date(start).toISOString(), lang: language });
  return `/api/v1/procedures/${id}.ics?${query.toString()}`;
}

/** Around its place, where it has one of its own: two kilometres; else its city. About 100 metres are exact enough. */
function followOf({ point, geometryRole, publisher }: ProcedureDetail, language: Language): Outward['follow'] {
  const words = inLanguage(PAGE_WORDS, language);
  const page = pathIn(language, '/folgen');
  if (point === null || geometryRole === 'mapCentre') {
    return { label: words.followCity, href: `${page}?publisher=${publisher.id}` };
  }
  const near = [point[0], point[1]].map((degrees) => degrees.toFixed(3)).join(',');
  return { label: words.follow, href: `${page}?near=${near}&radius=2000` };
}

function openGraphOf(
  procedure: ProcedureDetail,
  address: string,
  { language, site, now }: ReadingContext,
): Outward['openGraph'] {
  const { short, date } = statusWords(procedure, now, language);
  const state = [short, date].filter((part) => part !== null).join(', ');
  return [
    { property: 'og:type', content: 'article' },
    { property: 'og:title', content: procedure.title },
    { property: 'og:description', content: [`${state}.`, procedure.summary].filter(Boolean).join(' ') },
    { property: 'og:url', content: address },
    { property: 'og:site_name', content: siteName(site, language) },
    { property: 'og:locale', content: localeOf(language).replace('-', '_') },
  ];
}
