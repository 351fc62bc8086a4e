import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWholeApp, type WholeApp } from '../../../test/whole-app.js';
import { DOORS, limitOf, USUAL } from './doors.js';

const BASE_URL = 'https://beteiligung.stadt.example';
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

let whole: WholeApp;
beforeAll(async () => {
  whole = await openWholeApp({ BASE_URL, OPERATOR_CONTACT: 'it@stadt.example' });
}, 60_000);
afterAll(() => whole.close(), 30_000);

/** Doors that write; catch-alls answer 404 and read no body. */
const writing = (): readonly string[] =>
  whole.routes
    .filter(({ method, url }) => !READING.has(method) && !url.endsWith('*'))
    .map(({ method, url }) => `${method} ${url}`);

describe('the table of limits', () => {
  it('has a line for every door that writes', () => {
    expect(writing().length).toBeGreaterThan(6);
    expect(writing().filter((door) => DOORS[door] === undefined)).toEqual([]);
  });

  it('has no line for a door that is not there', () => {
    const served = new Set(whole.routes.map(({ method, url }) => `${method} ${url}`));
    // Those of an identity provider open where one is set up.
    const doors = Object.keys(DOORS).filter((door) => !door.includes('/oidc/'));
    expect(doors.filter((door) => !served.has(door))).toEqual([]);
  });

  it('gives a door that stands not in it the usual limit', () => {
    expect(limitOf('PUT', '/api/v1/new')).toBe(USUAL);
    expect(limitOf('GET', '/api/v1/new')).toBeNull();
  });
});

describe('a door', () => {
  it('that writes never reads more than its limit, whatever type the body claims', async () => {
    for (const door of writing()) {
      const { bytes } = DOORS[door] ?? USUAL;
      for (const type of ['application/json', 'text/plain', 'application/xml', 'multipart/form-data; boundary=x']) {
        const status = await sent(door, type, bytes + 1);
        // Whoever has no right is refused before the body is looked at; a type nobody reads is refused unread.
        expect([door, type, [401, 403, 413, 415].includes(status)]).toEqual([door, type, true]);
      }
    }
  }, 120_000);

  it('is shut after as many requests as its line says, for one address alone', async () => {
    const answers: number[] = [];
    for (let asked = 0; asked <= 60; asked += 1)
      answers.push(await sent('POST /api/v1/subscriptions/end', 'text/x', 1));
    expect(answers.slice(0, 50)).not.toContain(429);
    expect(answers.at(-1)).toBe(429);
  });
});

/** Asks with a body of so many bytes. @returns the status */
async function sent(door: string, type: string, bytes: number): Promise<number> {
  const [method = '', path = ''] = door.split(' ');
  const url = whole.url + path.replaceAll(/:\w+/g, '0000000001');
  const answer = await fetch(url, { method, headers: { 'content-type': type }, body: Buffer.alloc(bytes, 'x') });
  await answer.arrayBuffer();
  return answer.status;
}

describe('every answer', () => {
  it.each(['/api/v1/procedures', '/api/docs', '/health/live', '/ogc', '/api/nowhere', '/.well-known/security.txt'])(
    'at %s is bound to TLS, to its type and to a policy, and sets no cookie',
    async (path) => {
      const { headers } = await fetch(whole.url + path);
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
      expect(headers.get('set-cookie')).toBeNull();
    },
  );

  it('says whom to tell of a weakness', async () => {
    const answer = await fetch(`${whole.url}/.well-known/security.txt`);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await answer.text()).toMatch(/^Contact: mailto:it@stadt\.example$/m);
  });
});
