import type { AskedAddress, LocalText, RunError } from '@navigator/shared';
import { isHtml, textOf, type Look } from './look.js';
import { isListOfContributions, unreadKind } from './unread.js';

/** A reason for which an address is no feed, as far as its own answer tells. */
interface Reason {
  readonly code: string;
  readonly fits: (look: Look) => boolean;
  readonly text: LocalText;
}

const DENIED: ReadonlySet<number> = new Set([401, 403]);

/** The first that fits is told; each says what to do next. */
const REASONS: readonly Reason[] = [
  {
    code: 'login-required',
    fits: ({ status }) => DENIED.has(status),
    text: {
      de: 'Der Server verlangt eine Anmeldung oder lässt uns nicht ein (401/403). Bitte eine öffentliche Adresse angeben, oder Zugangsdaten der Plattform mit --credential <Datei>; sperrt eine Schutzsoftware, dann bitte unseren Abruf freigeben.',
      en: 'The server wants a login or does not let us in (401/403). Please give a public address, or credentials of the platform with --credential <file>; if a protection blocks us, please allow our requests.',
    },
  },
  {
    code: 'file-format-not-read',
    fits: (look) => unreadKind(look) !== null,
    text: {
      de: 'Diese Datei ist in einem Format, das wir nicht lesen (etwa PDF, XLSX, KML oder Shapefile). Bitte dieselben Daten als GeoJSON oder CSV bereitstellen; viele Geoportale bieten sie auch als WFS oder OGC API an.',
      en: 'This file is in a format that we do not read (such as PDF, XLSX, KML or Shapefile). Please provide the same data as GeoJSON or CSV; many geoportals also offer it as WFS or OGC API.',
    },
  },
  {
    code: 'contributions-not-procedures',
    fits: isListOfContributions,
    text: {
      de: 'Das ist eine Liste von Beiträgen oder Meldungen, nicht von Beteiligungsverfahren. Bitte die Adresse der Verfahrensliste angeben (bei DIPAS …/dipas-pds/projects).',
      en: 'This is a list of contributions or reports, not of participation procedures. Please give the address of the list of procedures (for DIPAS …/dipas-pds/projects).',
    },
  },
  {
    code: 'http-status',
    fits: ({ status }) => status >= 400,
    text: {
      de: 'Unter dieser Adresse steht nichts (Fehlermeldung des Servers), und auch sonst zeigt der Server keine Schnittstelle, die wir kennen. Bitte die Schreibweise prüfen oder die Startseite der Beteiligungsplattform angeben.',
      en: 'Nothing stands at this address (the server reports an error), and elsewhere the server shows no interface that we know. Please check the spelling or give the home page of the participation platform.',
    },
  },
  {
    code: 'html-instead-of-data',
    fits: isHtml,
    text: {
      de: 'Das ist eine Webseite, und sie führt zu keiner Schnittstelle, die wir kennen. Bitte die Startseite der Beteiligungsplattform selbst angeben, oder bei deren Anbieter nach der Adresse der Schnittstelle fragen; manche Städte bieten eine Datei (GeoJSON, CSV) in ihrem Datenportal an. Kommt sonst etwas anderes, ist es vielleicht eine Wartungs- oder Schutzseite.',
      en: 'This is a web page, and it leads to no interface that we know. Please give the home page of the participation platform itself, or ask its provider for the address of the interface; some cities offer a file (GeoJSON, CSV) in their open data portal. If something else stands here otherwise, it may be a maintenance or protection page.',
    },
  },
  {
    code: 'empty-answer',
    fits: ({ bytes }) => bytes.length === 0,
    text: {
      de: 'Die Antwort ist leer. Bitte die Adresse im Browser ansehen und prüfen, oder die Startseite der Plattform angeben.',
      en: 'The answer is empty. Please look at the address in a browser and check it, or give the home page of the platform.',
    },
  },
  {
    code: 'unknown-list',
    fits: (look) => /^\uFEFF?\s*(?:\[\s*\{|\{[^]*:\s*\[\s*\{)/.test(textOf(look).slice(0, 65_536)),
    text: {
      de: 'Das ist eine Liste, deren Felder wir nicht kennen. Mit --format geojson und einer Feldzuordnung (--map <Datei>, sie nennt wenigstens „title“) lässt sie sich lesen; „npm run check -- <Adresse> --format geojson“ schlägt eine vor.',
      en: 'This is a list whose fields we do not know. With --format geojson and a field map (--map <file>, naming at least “title”) it can be read; “npm run check -- <url> --format geojson” suggests one.',
    },
  },
  {
    code: 'not-a-feed',
    fits: () => true,
    text: {
      de: 'Unter dieser Adresse steht kein Format, das wir kennen. Bitte die Startseite der Plattform oder die Adresse der Schnittstelle angeben (bei DIPAS …/dipas-pds/projects, bei mein.berlin …/api/projects/) oder mit --format sagen, welches Format es ist.',
      en: 'At this address there is no format that we know. Please give the home page of the platform or the address of the interface (for DIPAS …/dipas-pds/projects, for mein.berlin …/api/projects/) or say with --format which format it is.',
    },
  },
];

/** Why an address is no feed and leads to none, and what to do next. */
export function verdictOn(look: Look, asked: readonly AskedAddress[]): RunError {
  const reason = REASONS.find(({ fits }) => fits(look)) ?? NOT_A_FEED;
  return { code: reason.code, detail: detailOf(look, asked), text: reason.text };
}

const NOT_A_FEED = { code: 'not-a-feed', text: { de: 'Kein Feed.', en: 'No feed.' } } as const;

function detailOf(look: Look, asked: readonly AskedAddress[]): string {
  const kind = unreadKind(look);
  const requests = asked.filter(({ came }) => !came.en.startsWith('not asked')).length;
  const what = kind ?? (isHtml(look) ? 'a web page' : 'no known format');
  return `status ${String(look.status)}, ${what}; addresses asked: ${String(requests)}`;
}
