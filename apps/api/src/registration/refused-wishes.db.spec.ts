import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Problem } from '@navigator/shared';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { openRegistrationApp, procedures, wish, type RegistrationApp } from '../../test/registration-app.js';

jest.setTimeout(60_000);

let database: TestDatabase;
let app: RegistrationApp;

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  await database.truncate();
  app = await openRegistrationApp(database.db);
});
afterEach(() => app.close());
afterAll(() => database.close());

const named = (name: string, domain: string): object => ({ publisher: { name, domain } });

describe('POST /feeds', () => {
  it.each([
    { what: 'a check that nobody made', change: { checkId: 'zzzzzzzzzz' }, told: 'check-unknown checkId' },
    {
      what: 'an unknown publisher',
      change: { publisher: { id: 'zzzzzzzzzz' } },
      told: 'publisher-unknown publisher.id',
    },
    { what: 'an address of the network', change: named('A', '10.0.0.1'), told: 'domain-unfit publisher.domain' },
    { what: 'a host that is not listed', change: named('A', 'localhost:1'), told: 'domain-unfit publisher.domain' },
    { what: 'a map for a format without', change: { map: { version: 1 } }, told: 'map-unfit map' },
    { what: 'no licence', change: { licence: ' ' }, told: 'invalid-input licence' },
    { what: 'no contact', change: { contact: { email: 'nobody' } }, told: 'invalid-input contact' },
    { what: 'a name that moves cursors', change: named('A\u001b[2J', 'a.example'), told: 'invalid-input publisher' },
    { what: 'another field', change: { state: 'live' }, told: 'invalid-input state' },
  ])('refuses $what', async ({ change, told }) => {
    const [city] = app.cities;
    city.list(procedures('Hafen', 3));
    const answer = await app.post('/feeds', { ...wish(await app.check(city), city.domain), ...change });
    const { code, errors = [] } = Problem.parse(await answer.json());
    expect([answer.status, ...errors.map(({ path }) => `${code} ${path}`)]).toEqual([400, told]);
    expect(await database.db.execute('select from registration', [])).toBe(0);
  });

  it('refuses a list without procedures', async () => {
    const [city] = app.cities;
    const answer = await app.post('/feeds', wish(await app.check(city), city.domain));
    expect(Problem.parse(await answer.json()).code).toMatch(/^check-(empty|not-done)$/);
  });
});
