import { today } from '../calendar.js';
import type { Town } from '../cities.js';
import { proceduresAt, type DemoProcedure } from '../procedure.js';
import { missingPage, tagged, type PlatformAnswer } from './replies.js';

/** The wire formats in which imaginary towns publish. */
export type PlatformFormat =
  | 'dipas-pds'
  | 'mein-berlin'
  | 'demosplan'
  | 'decidim'
  | 'geojson'
  | 'ogc-features'
  | 'wfs'
  | 'arcgis'
  | 'dcat-ap-plu'
  | 'xbeteiligung'
  | 'kerrokantasi'
  | 'citizen-space'
  | 'go-vocal'
  | 'consul'
  | 'oparl'
  | 'rss'
  | 'ical'
  | 'json-ld'
  | 'csv'
  | 'navigator';

/** A request as a platform sees it; header names are lower case. */
export interface PlatformRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** What a route knows when it answers. */
export interface Asked {
  readonly request: PlatformRequest;
  readonly town: Town;
  /** Scheme, host and port under which the platform was asked. */
  readonly origin: string;
  readonly now: Date;
  /** The calendar day in the town. */
  readonly day: string;
  readonly procedures: readonly DemoProcedure[];
}

/** What of a request decides a list: all that `expected` has. */
export type Told = Omit<Asked, 'request'>;

/** A route: method, path, and what it answers; the groups of the path come decoded. */
export type Route = readonly [
  method: 'GET' | 'POST',
  path: RegExp,
  answer: (asked: Asked, ...groups: string[]) => PlatformAnswer,
];

/** A procedure that a perfect reader finds in a platform's answers. Days as `YYYY-MM-DD`, null where none is told. */
export interface ExpectedProcedure {
  readonly id: string;
  readonly title: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly hasPlace: boolean;
}

/** All that a perfect reader finds: procedures, or what an enriching format adds to those of others. */
export interface Expected {
  readonly procedures: readonly ExpectedProcedure[];
  readonly events: number;
  /** Entries that are not for everybody; a reader leaves them out. */
  readonly skipped: number;
  /** Entries that are broken; a reader rejects them and goes on. */
  readonly broken: number;
}

/** How a platform is written down. */
export interface PlatformSpec {
  /** Its name in addresses and on the command line: format and version. */
  readonly slug: string;
  readonly title: string;
  readonly format: PlatformFormat;
  readonly version: string;
  readonly town: Town;
  /** Path and query of the address that an expert would register. */
  readonly listPath: string;
  /** What a partner is given to get in, where the platform asks for it. */
  readonly credential?: { readonly id: string; readonly secret: string };
  /** What stands where, for a list whose names tell nobody. */
  readonly fieldMap?: Readonly<Record<string, unknown>>;
  /** Whether it answers 304 to who knows its ETag. */
  readonly hasTags?: boolean;
  readonly home: (asked: Asked) => PlatformAnswer;
  readonly routes: readonly Route[];
  readonly expected: (told: Told) => Expected;
}

/** An imaginary platform: one wire format in one version, on a host of its own. */
export interface Platform extends Omit<PlatformSpec, 'home' | 'routes' | 'expected' | 'hasTags'> {
  /** Answers any request. Pure; byte for byte the same all day long. */
  answer(request: PlatformRequest, now: Date): PlatformAnswer;
  /** What is to be found there; `origin` is where it was asked, as some ids are addresses. */
  expected(now: Date, origin?: string): Expected;
}

/** Makes a platform of what is written down about it. */
export function platformOf({ home, routes, expected, hasTags = false, ...spec }: PlatformSpec): Platform {
  const all: readonly Route[] = [['GET', /^\/$/, home], ...routes];
  return {
    ...spec,
    answer: (request, now) => {
      const asked = { request, ...toldAt(spec.town, now, originOf(request)) };
      const answer = answerOf(all, asked);
      return hasTags ? tagged(answer, request.headers['if-none-match']) : answer;
    },
    expected: (now, origin = 'http://127.0.0.1') => expected(toldAt(spec.town, now, origin)),
  };
}

function answerOf(routes: readonly Route[], asked: Asked): PlatformAnswer {
  const { path, method } = asked.request;
  // What may be read may be asked for its head too; the server leaves the body out.
  const wanted = method === 'HEAD' ? 'GET' : method;
  for (const [verb, pattern, answer] of routes) {
    const match = verb === wanted ? pattern.exec(path) : null;
    if (match) return answer(asked, ...match.slice(1).map((group: string | undefined) => decoded(group ?? '')));
  }
  return missingPage();
}

function toldAt(town: Town, now: Date, origin: string): Told {
  return { town, now, origin, day: today(now), procedures: proceduresAt(town, now) };
}

function originOf({ headers }: PlatformRequest): string {
  return `http://${headers['host'] ?? '127.0.0.1'}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
