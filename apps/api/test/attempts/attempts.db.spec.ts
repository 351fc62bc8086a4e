import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FEEDS, openBesieged, OWN, THINGS, type Besieged, type Papers } from './besieged.js';
import { FOR_EVERYBODY, GUARDED, type GuardedDoor } from './guarded-doors.js';
import { bearer, flipped, papersOf } from './papers.js';
import { TRICKS } from './tricks.js';

let besieged: Besieged;
beforeAll(async () => {
  besieged = await openBesieged();
}, 60_000);
afterAll(() => besieged.whole.close(), 30_000);

/** What somebody shows who has no right. */
type Showing = (papers: Papers) => Readonly<Record<string, string>>;

interface Attempt {
  readonly by: string;
  readonly showing: Showing;
  readonly refused: readonly [number, string];
  /** Where it is an attempt at all; everywhere, where nothing is said. */
  readonly at?: (door: GuardedDoor, method: string) => boolean;
}

const writes = (_: GuardedDoor, method: string): boolean => method !== 'GET';
const isOwners = ({ of }: GuardedDoor): boolean => of !== null;
const wantsMore = ({ role }: GuardedDoor): boolean => role !== 'viewer';

/** The same attempts at every guarded door. */
const ATTEMPTS: readonly Attempt[] = [
  { by: 'nobody', showing: () => ({}), refused: [401, 'key-needed'] },
  {
    by: 'a key with one letter changed',
    showing: ({ keys }) => bearer(flipped(keys.own)),
    refused: [401, 'key-wrong'],
  },
  { by: 'a made-up key', showing: () => bearer(`pnk_0000000000_${'A'.repeat(43)}`), refused: [401, 'key-wrong'] },
  { by: 'a revoked key', showing: ({ keys }) => bearer(keys.revoked), refused: [401, 'key-wrong'] },
  { by: 'a rotated key', showing: ({ keys }) => bearer(keys.rotated), refused: [401, 'key-wrong'] },
  {
    by: 'the key of another feed',
    showing: ({ keys }) => bearer(keys.foreign),
    refused: [403, 'not-yours'],
    at: isOwners,
  },
  {
    by: 'an expired session',
    showing: ({ sessions: { expired } }) => papersOf(expired),
    refused: [401, 'session-expired'],
  },
  {
    by: 'the session of a disabled account',
    showing: ({ sessions: { disabled } }) => papersOf(disabled),
    refused: [401, 'session-expired'],
  },
  {
    by: 'the owner’s own browser, sent by another site',
    showing: ({ sessions: { owner } }) => ({ ...papersOf(owner), origin: 'https://evil.example' }),
    refused: [403, 'forged'],
    at: writes,
  },
  {
    by: 'the owner’s own browser, without the token of its forms',
    showing: ({ sessions: { owner } }) => ({ cookie: owner.cookie, origin: OWN }),
    refused: [403, 'forged'],
    at: writes,
  },
  {
    by: 'the session of another owner',
    showing: ({ sessions: { other } }) => papersOf(other),
    refused: [403, 'not-yours'],
    at: isOwners,
  },
  {
    by: 'staff that may only look',
    showing: ({ sessions: { viewer } }) => papersOf(viewer),
    refused: [403, 'role-too-small'],
    at: wantsMore,
  },
];

/** The address of a door, for a thing of the feed `own`. */
function addressed(door: string, { of }: GuardedDoor): string {
  const id = of === 'quarantine' || of === 'procedure' ? THINGS[of] : FEEDS.own;
  return door.replace(':id', id).replace(':key', '0000000000').replace(':field', 'title');
}

const MATRIX = Object.entries(GUARDED).flatMap(([door, guarded]) =>
  ATTEMPTS.filter(({ at = () => true }) => at(guarded, door.split(' ')[0] ?? '')).map((attempt) => ({
    ...attempt,
    name: door,
    door: addressed(door, guarded),
  })),
);

describe('every guarded door', () => {
  it.each(MATRIX)('$name refuses $by: $refused', async ({ door, showing, refused: [status, code] }) => {
    const outcome = await besieged.attempt({ door, headers: showing(besieged.papers) });
    expect(outcome).toEqual({ status, code, audit: [`refused ${code}`] });
  });

  it('is in the table: what writes is guarded or for everybody', () => {
    const writing = besieged.whole.routes
      .filter(({ method, url }) => /^(POST|PUT|PATCH|DELETE)$/.test(method) && /^\/api\/v1\/[^*]+$/.test(url))
      .map(({ method, url }) => `${method} ${url}`);
    expect(writing.filter((door) => GUARDED[door] === undefined && !FOR_EVERYBODY.includes(door))).toEqual([]);
  });
});

describe('a trick', () => {
  it.each(TRICKS)('$what: $refused', async ({ sent, refused: [status, code] }) => {
    const outcome = await besieged.attempt(sent(besieged.papers));
    expect(outcome).toEqual({ status, code, audit: [`refused ${code}`] });
  });

  it('is one of more than eighty attempts', () => {
    expect(MATRIX.length + TRICKS.length).toBeGreaterThan(80);
  });
});

describe('after all of it', () => {
  it('the owner still comes through with the right key, and the log holds no secret', async () => {
    const { keys } = besieged.papers;
    const seen = await besieged.attempt({ door: `GET /api/v1/feeds/${FEEDS.own}/keys`, headers: bearer(keys.own) });
    expect(seen).toEqual({ status: 200, code: null, audit: [] });
    const told = besieged.whole.logged.join('\n');
    for (const key of Object.values(keys)) expect(told).not.toContain(key.slice(15));
  });
});
