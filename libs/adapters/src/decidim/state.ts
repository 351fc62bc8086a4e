import type { AdapterFeed, Credential, FeedRequest } from '../kit/contract.js';
import { questionFor, type Member } from '../kit/graphql/query.js';
import { readAddress } from './address.js';
import { detailsOf, DETAIL, LIST, OVERVIEW, overviewWith } from './queries.js';

/** What a conversation with one installation remembers; tokens travel with the requests alone. */
export interface DecidimState {
  readonly language: string;
  /** Scheme, host and path of the installation; null for a file that may lie anywhere. */
  readonly base: string | null;
  readonly organisation: string | null;
  /** The questions, as far as this version of the platform understands them. */
  readonly overview: readonly Member[];
  readonly detail: readonly Member[];
  readonly list: readonly Member[];
  /** So many processes are looked up with one question. */
  readonly batch: number;
  /** How often a question was put in other words. */
  readonly rounds: number;
  /** Members that the platform does not know, by their way from the root. */
  readonly unknown: readonly string[];
}

/** The adapter's words for its requests. */
export const SIGN_IN = 'sign-in';
export const OVERVIEW_OF = 'overview';
export const DETAILS_OF = 'details';
export const LIST_OF = 'list';
export const EXPORT = 'export';

/** The platform allows five aliases in one question (`API_SCHEMA_MAX_ALIASES`). */
const BATCH = 5;

/** Begins with the overview, or with signing in where a key and a secret were given; an export is one answer. */
export function start(feed: AdapterFeed): {
  readonly state: DecidimState;
  readonly requests: readonly FeedRequest[];
} {
  const address = readAddress(feed.url);
  const state: DecidimState = {
    language: feed.language,
    base: address.base,
    organisation: null,
    overview: OVERVIEW,
    detail: DETAIL,
    list: LIST,
    batch: BATCH,
    rounds: 0,
    unknown: [],
  };
  if (address.kind === 'export') return { state, requests: [download(feed.url)] };
  return { state, requests: [opening(state, feed.credential ?? null)] };
}

/** A secret alone is a token already. */
function opening(state: DecidimState, credential: Credential | null): FeedRequest {
  if (credential === null) return askOverview(state, undefined);
  const { id, secret } = credential;
  return id === null ? askOverview(state, `Bearer ${secret}`) : signIn(state, id, secret);
}

function download(url: string): FeedRequest {
  const accept = 'application/zip, text/csv, application/json';
  return { purpose: EXPORT, url, accept, isOptional: false };
}

function signIn(state: DecidimState, id: string, secret: string): FeedRequest {
  const body = new URLSearchParams([
    ['api_user[key]', id],
    ['api_user[secret]', secret],
  ]);
  return {
    purpose: SIGN_IN,
    url: `${endpoint(state)}/sign_in`,
    accept: 'application/json',
    isOptional: false,
    post: { contentType: 'application/x-www-form-urlencoded', body: body.toString() },
  };
}

/** Asks what there is. */
export function askOverview(state: DecidimState, authorization: string | undefined): FeedRequest {
  const asking = { purpose: OVERVIEW_OF, url: endpoint(state), isOptional: false, authorization };
  return questionFor(overviewOf(state), asking);
}

/** The overview with a sample of the questions for details. */
export function overviewOf({ overview, detail, batch }: DecidimState): readonly Member[] {
  return overviewWith(overview, { detail, batch });
}

/** Asks for the list itself. */
export function askList(state: DecidimState, authorization: string | undefined): FeedRequest {
  return questionFor(state.list, { purpose: LIST_OF, url: endpoint(state), isOptional: false, authorization });
}

/** Looks up processes, as many with each question as the platform allows. */
export function askDetails(
  state: DecidimState,
  ids: readonly string[],
  authorization: string | undefined,
): readonly FeedRequest[] {
  const { batch, detail } = state;
  if (batch === 0) return [];
  const count = Math.ceil(ids.length / batch);
  const asking = { purpose: DETAILS_OF, url: endpoint(state), isOptional: true, authorization };
  return Array.from({ length: count }, (_, index) =>
    questionFor(detailsOf(detail, ids.slice(index * batch, (index + 1) * batch)), asking),
  );
}

function endpoint({ base }: DecidimState): string {
  return `${base ?? ''}/api`;
}
