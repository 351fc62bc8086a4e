import { describe, expect, it } from '@jest/globals';
import { Problem } from '@navigator/shared';
import { mailSuite } from '../../test/mail-suite.js';

const suite = mailSuite();

const ask = (email: string): Promise<Response> =>
  suite.app.post('/api/v1/subscriptions', { email, filter: {}, rhythm: 'daily' });

async function state(): Promise<unknown> {
  const answer = await suite.app.get('/health/mail');
  return [answer.status, answer.headers.get('cache-control'), await answer.json()];
}

const WORKING = [200, 'no-store', { status: 'working' }];

describe('GET /health/mail', () => {
  it('says that mail leaves while it does', async () => {
    await ask('erika@stadt.example');
    await suite.app.at('2026-03-10T12:00:05Z');
    suite.app.clock.set('2026-03-11T12:00:00Z');
    expect(await state()).toEqual(WORKING);
  });

  it('is 503 once nothing has left for an hour, with since when and why, and without addresses', async () => {
    await ask('erika@stadt.example');
    await suite.app.mailbox.close();
    await suite.app.at('2026-03-10T12:00:05Z');
    suite.app.clock.set('2026-03-10T12:59:59Z');
    expect(await state()).toEqual(WORKING);
    suite.app.clock.set('2026-03-10T13:00:00Z');
    const answer = await suite.app.get('/health/mail');
    expect(answer.status).toBe(503);
    const { code, detail } = Problem.parse(await answer.json());
    expect(code).toBe('mail-stuck');
    expect(detail).toMatch(/2026-03-10T12:00:00\.000Z.*(ECONNREFUSED|ESOCKET|ECONNECTION)/);
    expect(detail).toContain('Bitte SMTP_URL');
    expect(detail).not.toContain('erika');
  });

  it('is no trouble that one recipient takes nothing while others do', async () => {
    await ask('erika@stadt.example');
    suite.app.mailbox.refuse('erika@stadt.example', { at: 'recipient', code: 452 });
    await suite.app.at('2026-03-10T12:00:05Z');
    suite.app.clock.set('2026-03-10T12:30:00Z');
    await ask('other@andere.example');
    await suite.app.at('2026-03-10T12:30:05Z');
    suite.app.clock.set('2026-03-10T15:00:00Z');
    expect(await state()).toEqual(WORKING);
  });

  it('is told by the next mail that leaves', async () => {
    await ask('erika@stadt.example');
    suite.app.mailbox.refuse('erika@stadt.example', { at: 'data', code: 554 });
    await suite.app.at('2026-03-10T12:00:05Z');
    suite.app.mailbox.refuse('erika@stadt.example', null);
    await suite.app.at('2026-03-10T13:30:00Z');
    expect(await state()).toEqual(WORKING);
  });
});
