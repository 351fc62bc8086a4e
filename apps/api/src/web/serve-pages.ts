import { randomBytes } from 'node:crypto';
import compress from '@fastify/compress';
import {
  NO_ACCESS,
  NO_CHECKS,
  NO_DESK,
  NO_DRAFTS,
  NO_MAIL,
  NO_NOTICES,
  NO_OWNER_CONSOLE,
  NO_REGISTRATIONS,
} from '@navigator/shared';
import type {
  Access,
  Checking,
  DemoPage,
  Drafts,
  Language,
  MailFollowing,
  NavigatorApi,
  OwnerConsole,
  Registrations,
  Site,
  Notices,
  StaffDesk,
  Visit,
} from '@navigator/shared';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RouterContextProvider } from 'react-router';
import { askingOf, type Asking } from '../access/asking.js';
import { basemapOf, basemapSource } from './basemap.js';
import { contentSecurityPolicy, PAGE_HEADERS } from './content-security-policy.js';
import { formOf } from './form-body.js';
import { PageLimits } from './page-limits.js';
import { addressOf, asPublished, pageRequest, sendPage } from './page-request.js';
import type { WebBuild } from './web-build.js';

/** What the pages need of the application that serves them. */
export interface PageOptions {
  readonly api: NavigatorApi;
  /** Following by mail; nobody does without it. */
  readonly mail?: MailFollowing;
  /** Who looks; nobody can log in without it. */
  readonly access?: { of(asking: Asking): Promise<Access> };
  /** Registrations of partner cities; without it nobody can register. */
  readonly register?: Registrations;
  /** Dry runs and drafts of who registers a feed; nobody does without them. */
  readonly checks?: Checking;
  readonly drafts?: Drafts;
  /** The desk of the staff; without it nobody decides on pages. */
  readonly staff?: StaffDesk;
  /** What owners do in their console; nobody owns anything without it. */
  readonly owner?: OwnerConsole;
  /** How the people of feeds are told. */
  readonly notices?: Notices;
  /** What the operator says about itself. */
  readonly site: Site;
  /** Origin of canonical addresses; null takes the address that was asked. */
  readonly baseUrl: string | null;
  readonly version: string;
  /** Address or path of the style that the operator wants beneath the map. */
  readonly basemapStyleUrl?: string | null;
  /** What an imaginary city shows; without it those addresses are not found. */
  readonly demoPage?: (city: string, id: string, language: Language) => DemoPage | null | Promise<DemoPage | null>;
  readonly now?: () => number;
  /** Tells the operator about a page that failed. */
  readonly report?: (error: unknown, path: string) => void;
}

/** Answers every address that no other route has with a page; in a scope of its own, because pages read bodies raw. */
export async function servePages(scope: FastifyInstance, build: WebBuild, options: PageOptions): Promise<void> {
  // The app reads forms itself, so that it is handed their bytes: Nest's parsers would hand it an object.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
  // gzip before brotli: at the speed pages are made, brotli halves the throughput.
  if (!scope.hasReplyDecorator('compress')) await scope.register(compress, { encodings: ['gzip', 'br'] });
  const page = pageHandler(build, options);
  scope.get('/*', page);
  scope.post('/*', page);
}

/** What pages do where an application has nothing of it. */
const NOBODY_ASKS = {
  mail: NO_MAIL,
  register: NO_REGISTRATIONS,
  checks: NO_CHECKS,
  drafts: NO_DRAFTS,
  staff: NO_DESK,
  owner: NO_OWNER_CONSOLE,
  notices: NO_NOTICES,
} as const;

type PageHandler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

function pageHandler(build: WebBuild, options: PageOptions): PageHandler {
  const { api, site, baseUrl, version, basemapStyleUrl = null } = options;
  const { mail, register, checks, drafts, staff, owner, notices } = { ...NOBODY_ASKS, ...options };
  const { now = Date.now, report = () => undefined } = options;
  const limits = new PageLimits(now);
  return async (request, reply) => {
    const asked = addressOf(request);
    if (asked === null) return reply.status(400).type('text/plain').send('Bad address');
    const url = asPublished(asked, baseUrl);
    const { form, refusal } = await formOf(request, limits);
    const nonce = randomBytes(16).toString('base64');
    const origin = (baseUrl ?? url.origin).replace(/\/+$/, '');
    const visit: Visit = {
      api,
      mail,
      register,
      notices,
      staff,
      access: (await options.access?.of(askingOf(request, url, origin))) ?? NO_ACCESS,
      checks,
      drafts,
      owner,
      site,
      origin,
      version,
      basemap: basemapOf(basemapStyleUrl, origin),
      nonce,
      now,
      asker: request.ip,
      refusal,
      report: (error: unknown) => report(error, url.pathname),
      demoPage: async (city: string, id: string, language: Language) =>
        (await options.demoPage?.(city, id, language)) ?? null,
    };
    const response = await build.answer(pageRequest({ request, reply, url, form }), visit, new RouterContextProvider());
    if (refusal?.kind === 'tooMany') reply.header('retry-after', String(refusal.seconds));
    const policy = contentSecurityPolicy({ nonce, path: url.pathname, basemap: basemapSource(basemapStyleUrl) });
    reply.headers({ ...PAGE_HEADERS, 'content-security-policy': policy });
    if (isPersonal(visit, response)) keepPrivate(response);
    return sendPage(reply, response);
  };
}

/** Whether an answer is for somebody alone: whoever is logged in, or is just being logged in or out. */
function isPersonal({ access }: Visit, { headers }: Response): boolean {
  return access.who.kind !== 'nobody' || headers.has('set-cookie');
}

/** What is shown to somebody logged in, nobody on the way and no browser keeps. */
function keepPrivate({ headers }: Response): void {
  headers.set('cache-control', 'private, no-store');
  headers.delete('etag');
}
