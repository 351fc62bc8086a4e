import { FEEDS, OWN, type Papers, type Sent } from './besieged.js';
import { bearer, papersOf } from './papers.js';

/** One attempt, word for word. */
export interface Trick {
  readonly what: string;
  readonly sent: (papers: Papers) => Sent;
  readonly refused: readonly [number, string];
}

const PATCH = `PATCH /api/v1/feeds/${FEEDS.own}`;
const CONFIRM = 'POST /api/v1/quarantines';

/** A registration that lacks nothing but a check of ours. */
const WISH = { checkId: '0000000000', licence: 'dl-de-by-2.0', contact: { email: 'a@stadt.example' } };

/** What fits one door alone, or needs care with bytes. */
export const TRICKS: readonly Trick[] = [
  // Feeds that are not theirs to change, or not yet, or not any more.
  ...(['settings', 'keys'] as const).map((part) => ({
    what: `a registration that is not proved asks for ${part}`,
    sent: ({ keys }: Papers) => ({
      door: `GET /api/v1/feeds/${FEEDS.unproved}/${part}`,
      headers: bearer(keys.unproved),
    }),
    refused: [403, 'not-accepted'] as const,
  })),
  {
    what: 'a registration that waits for its review wants to be harvested',
    sent: ({ keys }) => ({ door: `POST /api/v1/feeds/${FEEDS.proposed}/harvest`, headers: bearer(keys.proposed) }),
    refused: [403, 'not-accepted'],
  },
  {
    what: 'the key of a removed feed',
    sent: ({ keys }) => ({ door: `PATCH /api/v1/feeds/${FEEDS.removed}`, headers: bearer(keys.removed), body: '{}' }),
    refused: [410, 'feed-removed'],
  },
  {
    what: 'a guessed id of a feed',
    sent: ({ keys }) => ({ door: 'PATCH /api/v1/feeds/feedfeed99', headers: bearer(keys.own), body: '{}' }),
    refused: [403, 'not-yours'],
  },
  {
    what: 'a guessed id of a quarantine',
    sent: ({ keys }) => ({ door: `${CONFIRM}/0guessed01/confirm`, headers: bearer(keys.own) }),
    refused: [403, 'not-yours'],
  },
  {
    what: 'the id of a feed in the place of a quarantine',
    sent: ({ keys }) => ({ door: `${CONFIRM}/${FEEDS.own}/confirm`, headers: bearer(keys.own) }),
    refused: [403, 'not-yours'],
  },
  // Addresses.
  {
    what: 'an id with an encoded letter',
    sent: ({ keys }) => ({ door: 'PATCH /api/v1/feeds/%66eedfeed01', headers: bearer(keys.foreign) }),
    refused: [403, 'not-yours'],
  },
  {
    what: 'an id that climbs out of its place',
    sent: ({ keys }) => ({
      door: `PATCH /api/v1/feeds/${FEEDS.foreign}%2f..%2f${FEEDS.own}`,
      headers: bearer(keys.foreign),
    }),
    refused: [403, 'not-yours'],
  },
  {
    what: 'an id with a zero byte',
    sent: ({ keys }) => ({ door: `PATCH /api/v1/feeds/${FEEDS.foreign}%00`, headers: bearer(keys.foreign) }),
    refused: [403, 'not-yours'],
  },
  {
    what: 'an id in capitals',
    sent: ({ keys }) => ({ door: `PATCH /api/v1/feeds/${FEEDS.own.toUpperCase()}`, headers: bearer(keys.own) }),
    refused: [403, 'not-yours'],
  },
  {
    what: 'an id that is SQL',
    sent: ({ keys }) => ({ door: `${CONFIRM}/'%20or%20'1'='1/confirm`, headers: bearer(keys.own) }),
    refused: [403, 'not-yours'],
  },
  { what: 'a final slash', sent: () => ({ door: `${PATCH}/` }), refused: [404, 'not-found'] },
  { what: 'a doubled slash', sent: () => ({ door: `PATCH /api/v1//feeds/${FEEDS.own}` }), refused: [404, 'not-found'] },
  {
    what: 'an encoded name of a door',
    sent: () => ({ door: `PATCH /api/v1/f%65eds/${FEEDS.own}` }),
    refused: [401, 'key-needed'],
  },
  // Methods.
  ...(['x-http-method-override', 'x-http-method', 'x-method-override'] as const).map((header) => ({
    what: `POST with ${header}: DELETE`,
    sent: ({ keys }: Papers) => ({
      door: `POST /api/v1/feeds/${FEEDS.own}`,
      headers: { ...bearer(keys.own), [header]: 'DELETE' },
    }),
    refused: [404, 'not-found'] as const,
  })),
  {
    what: 'PUT where PATCH is',
    sent: ({ keys }) => ({ door: `PUT /api/v1/feeds/${FEEDS.own}`, headers: bearer(keys.own) }),
    refused: [404, 'not-found'],
  },
  {
    what: 'a method in the query',
    sent: () => ({ door: `POST /api/v1/feeds/${FEEDS.own}?_method=DELETE` }),
    refused: [404, 'not-found'],
  },
  { what: 'DELETE on the log', sent: () => ({ door: 'DELETE /api/v1/audit' }), refused: [404, 'not-found'] },
  { what: 'a line of their own in the log', sent: () => ({ door: 'POST /api/v1/audit' }), refused: [404, 'not-found'] },
  // Headers.
  {
    what: 'the key in the query',
    sent: ({ keys }) => ({ door: `${PATCH}?access_token=${keys.own}` }),
    refused: [401, 'key-needed'],
  },
  {
    what: 'the key as a password',
    sent: ({ keys }) => ({ door: PATCH, headers: { authorization: `Basic ${btoa(`owner:${keys.own}`)}` } }),
    refused: [401, 'key-wrong'],
  },
  {
    what: 'two keys at once',
    sent: ({ keys }) => ({ door: PATCH, headers: { authorization: `Bearer ${keys.foreign} ${keys.own}` } }),
    refused: [401, 'key-wrong'],
  },
  {
    what: 'an empty key',
    sent: () => ({ door: PATCH, headers: { authorization: 'Bearer' } }),
    refused: [401, 'key-wrong'],
  },
  {
    what: 'the hash of a secret in its place',
    sent: () => ({ door: PATCH, headers: bearer('pnk_0000000000_47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU') }),
    refused: [401, 'key-wrong'],
  },
  {
    what: 'the key as a cookie',
    sent: ({ keys }) => ({ door: PATCH, headers: { cookie: `__Host-navigator_session=${keys.own}` } }),
    refused: [401, 'key-needed'],
  },
  {
    what: 'the session under the name it has without TLS',
    sent: ({ sessions: { owner } }) => ({
      door: PATCH,
      headers: { ...papersOf(owner), cookie: owner.cookie.replace('__Host-', '') },
    }),
    refused: [401, 'key-needed'],
  },
  {
    what: 'a wrong key beside a good session',
    sent: ({ keys, sessions: { owner } }) => ({
      door: PATCH,
      headers: { ...papersOf(owner), ...bearer(keys.revoked) },
    }),
    refused: [401, 'key-wrong'],
  },
  ...(['x-forwarded-user', 'x-remote-user', 'x-original-url', 'x-rewrite-url'] as const).map((header) => ({
    what: `a header of proxies: ${header}`,
    sent: () => ({ door: PATCH, headers: { [header]: header.endsWith('url') ? '/api/v1/feeds' : 'operator' } }),
    refused: [401, 'key-needed'] as const,
  })),
  // Forged forms.
  ...[
    { what: 'another session’s token', change: ({ sessions }: Papers) => ({ 'x-csrf-token': sessions.other.csrf }) },
    { what: 'an empty token', change: () => ({ 'x-csrf-token': '' }) },
    { what: 'Origin: null', change: () => ({ origin: 'null' }) },
    { what: 'an origin that begins like ours', change: () => ({ origin: `${OWN}.evil.example` }) },
    { what: 'our host without TLS', change: () => ({ origin: 'http://beteiligung.example' }) },
    { what: 'our host at another port', change: () => ({ origin: `${OWN}:8443` }) },
  ].map(({ what, change }) => ({
    what: `a form with ${what}`,
    sent: (papers: Papers) => ({ door: PATCH, headers: { ...papersOf(papers.sessions.owner), ...change(papers) } }),
    refused: [403, 'forged'] as const,
  })),
  ...(['same-site', 'cross-site', 'none'] as const).map((site) => ({
    what: `a form without Origin, ${site}`,
    sent: ({ sessions: { owner } }: Papers) => ({
      door: PATCH,
      headers: { cookie: owner.cookie, 'x-csrf-token': owner.csrf, 'sec-fetch-site': site },
    }),
    refused: [403, 'forged'] as const,
  })),
  // What is written into a feed.
  ...[
    { what: 'a name with control characters', publisher: { name: 'Stadt\u0007\u202e', domain: 'stadt.example' } },
    { what: 'a name of 10,000 letters', publisher: { name: 'x'.repeat(10_000), domain: 'stadt.example' } },
    { what: 'somebody else’s feed', publisher: { feedId: FEEDS.foreign } },
  ].map(({ what, publisher }) => ({
    what: `a registration with ${what}`,
    sent: () => ({ door: 'POST /api/v1/feeds', body: JSON.stringify({ ...WISH, publisher }) }),
    refused: [400, 'invalid-input'] as const,
  })),
  {
    what: 'a prototype in the body',
    sent: ({ keys }) => ({ door: PATCH, headers: bearer(keys.own), body: '{"__proto__": {"role": "operator"}}' }),
    refused: [400, 'bad-request'],
  },
  {
    what: 'a key with an endless name',
    sent: ({ keys }) => ({
      door: `POST /api/v1/feeds/${FEEDS.own}/keys`,
      headers: bearer(keys.own),
      body: JSON.stringify({ name: 'x'.repeat(5000) }),
    }),
    refused: [400, 'invalid-input'],
  },
  {
    what: 'the key of another feed to be revoked',
    sent: ({ keys }) => ({
      door: `DELETE /api/v1/feeds/${FEEDS.own}/keys/${keys.foreign.slice(4, 14)}`,
      headers: bearer(keys.own),
    }),
    refused: [404, 'key-unknown'],
  },
];
