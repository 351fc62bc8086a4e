import { index, prefix, route } from '@react-router/dev/routes';
import type { RouteConfig, RouteConfigEntry } from '@react-router/dev/routes';
// By its file: routes are read before anything is built, when the package has no code to offer yet.
import { FIRST_LANGUAGE, LANGUAGES } from '../../../libs/shared/src/languages.js';

/** Every page stands once per language; the id tells the two apart. */
function pages(language: string): RouteConfigEntry[] {
  const page = (path: string, file: string, ending = 'tsx'): RouteConfigEntry =>
    route(path, `routes/${file}.${ending}`, { id: `${language}-${file}` });
  return [
    index('routes/explore.tsx', { id: `${language}-explore` }),
    page('verfahren/:name', 'procedure'),
    page('statistik', 'statistics'),
    page('statistik/:indicator', 'statistics-indicator'),
    page('aenderungen', 'changes'),
    page('staedte', 'cities'),
    page('staedte/:publisher', 'city'),
    page('abdeckung', 'coverage'),
    page('feeds', 'feeds'),
    page('feeds/anmelden', 'register'),
    page('feeds/:id', 'feed'),
    page('feeds/:id/zurueckgehalten', 'feed-held'),
    page('zugang', 'entry'),
    page('feeds/:id/anmelden', 'feed-login'),
    page('feeds/:id/schluessel-verloren', 'feed-lost-key'),
    page('feeds/:id/verwalten', 'feed-console'),
    page('feeds/:id/einstellungen', 'feed-settings'),
    page('feeds/:id/feldzuordnung', 'feed-map'),
    page('feeds/:id/umzug', 'feed-move'),
    page('feeds/:id/benachrichtigungen', 'feed-notices'),
    page('feeds/:id/schluessel', 'feed-keys'),
    page('demo/:city/:id', 'demo'),
    page('melden', 'feedback'),
    page('folgen', 'follow'),
    page('folgen/bestaetigen', 'follow-confirm'),
    page('folgen/verwalten', 'follow-manage'),
    page('einbetten', 'embed'),
    page('widget', 'widget'),
    page('ueber', 'about'),
    page('barrierefreiheit', 'accessibility'),
    page('datenschutz', 'privacy'),
    page('impressum', 'imprint'),
    page('leichte-sprache', 'easy-language'),
    page('gebaerdensprache', 'sign-language'),
    page('glossar', 'glossary'),
    ...staffPages(page),
    page('*', 'missing'),
  ];
}

/** The pages of the staff; a file and a logout are no pages, but stand beside them. */
function staffPages(page: (path: string, file: string, ending?: string) => RouteConfigEntry): RouteConfigEntry[] {
  return prefix('verwaltung', [
    page('', 'staff-start'),
    page('anmelden', 'staff-login'),
    page('abmelden', 'staff-leave', 'ts'),
    page('anmeldungen', 'staff-registrations'),
    page('anmeldungen/:id', 'staff-review'),
    page('zurueckgehalten', 'staff-held'),
    page('zurueckgehalten/:id', 'staff-held-one'),
    page('meldungen', 'staff-reports'),
    page('meldungen/:id', 'staff-report'),
    page('woerter', 'staff-words'),
    page('doppelte', 'staff-links'),
    page('protokoll', 'staff-audit'),
    page('protokoll.csv', 'staff-audit-csv', 'ts'),
    page('konten', 'staff-accounts'),
  ]);
}

/** The first language stands at the root, every other below its code. */
export default LANGUAGES.flatMap(({ code }) =>
  code === FIRST_LANGUAGE ? pages(code) : prefix(code, pages(code)),
) satisfies RouteConfig;
