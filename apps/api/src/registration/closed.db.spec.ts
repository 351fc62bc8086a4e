import { expect, it, jest } from '@jest/globals';
import { Problem } from '@navigator/shared';
import { openTestDatabase } from '../../test/database.js';
import { openRegistrationApp, procedures, wish } from '../../test/registration-app.js';

jest.setTimeout(60_000);

it('with REGISTRATION=closed no stranger registers anything', async () => {
  const database = await openTestDatabase();
  const app = await openRegistrationApp(database.db, { REGISTRATION: 'closed' });
  const [city] = app.cities;
  city.list(procedures('Hafen', 1));
  const answer = await app.post('/feeds', wish(await app.check(city), city.domain));
  expect([answer.status, Problem.parse(await answer.json()).code]).toEqual([403, 'registration-closed']);
  await app.close();
  await database.close();
});
