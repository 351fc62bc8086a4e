import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serveHttp, type Loopback } from '../src/platform/http/testing/loopback.js';
import { openWholeApp, type WholeApp } from './whole-app.js';

/** Everything secret or personal that a request or the environment can hold, each with a mark that nothing else has. */
const SECRETS = {
  secretKey: 'mark-secret-key-0123456789abcdefghij',
  smtpPassword: 'mark-smtp-password',
  databasePassword: 'mark-database-password',
  urlPassword: 'mark-url-password',
  urlToken: 'mark-url-token',
  bearer: 'mark-bearer',
  session: 'mark-session',
  password: 'mark-password',
  email: 'mark-person@mailbox.example',
  text: 'mark-what-somebody-wrote',
  position: '9.993682',
} as const;

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

let whole: WholeApp;
let city: Loopback;
const answers: string[] = [];

beforeAll(async () => {
  // It fails, and repeats everything it was asked with: what comes back from there must not be passed on either.
  city = await serveHttp((request, response) => {
    response
      .writeHead(500, { 'content-type': 'text/plain' })
      .end(`${request.url ?? ''} ${JSON.stringify(request.headers)}`);
  });
  whole = await openWholeApp({
    BASE_URL: 'https://beteiligung.stadt.example',
    SECRET_KEY: SECRETS.secretKey,
    SMTP_URL: `smtp://it:${SECRETS.smtpPassword}@127.0.0.1:9?from=it@stadt.example`,
    ALLOW_PRIVATE_HOSTS: `127.0.0.1:${String(city.port)}`,
  });
}, 60_000);
afterAll(async () => {
  await whole.close();
  await city.close();
}, 30_000);

/** Asks with everything secret that fits, and keeps what was answered. */
async function ask(method: string, path: string, body?: string): Promise<string> {
  const answer = await fetch(whole.url + path, {
    method,
    redirect: 'manual',
    headers: {
      authorization: `Bearer pnk_0000000001_${SECRETS.bearer}`,
      cookie: `navigator_session=${SECRETS.session}; __Host-navigator_session=${SECRETS.session}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.text();
  answers.push(`${method} ${path.split('?')[0] ?? ''} ${JSON.stringify([...answer.headers])} ${text}`);
  return text;
}

/** Where secrets stand, by the line that holds them. */
function holding(lines: readonly string[], secrets: readonly string[]): readonly string[] {
  return lines.filter((line) => secrets.some((secret) => line.includes(secret))).map((line) => line.slice(0, 300));
}

describe('secrets', () => {
  it('brought to every door that there is reach neither the log nor an answer', async () => {
    const body = JSON.stringify({
      email: SECRETS.email,
      password: SECRETS.password,
      text: SECRETS.text,
      token: SECRETS.urlToken,
    });
    for (const { method, url } of whole.routes.filter((route) => !route.url.endsWith('*') && route.method !== 'HEAD')) {
      const path = url.replaceAll(/:\w+/g, '0000000001');
      await ask(
        method,
        `${path}?token=${SECRETS.urlToken}&near=${SECRETS.position},53.55&radius=500`,
        READING.has(method) ? undefined : body,
      );
      if (!READING.has(method)) await ask(method, path, `{"password": ${SECRETS.password}`);
    }
    expect(answers.length).toBeGreaterThan(50);
    expect(holding(answers, Object.values(SECRETS))).toEqual([]);
    expect(holding(whole.logged, Object.values(SECRETS))).toEqual([]);
  }, 60_000);

  it('in an address to check are told to nobody but who asked, also where the host repeats them', async () => {
    const host = `127.0.0.1:${String(city.port)}/liste.json?token=${SECRETS.urlToken}`;
    const refused = await ask(
      'POST',
      '/api/v1/checks',
      JSON.stringify({ url: `http://reader:${SECRETS.urlPassword}@${host}` }),
    );
    expect(holding([refused], [SECRETS.urlPassword, SECRETS.urlToken])).toEqual([]);
    const url = `http://${host}`;
    const place = /"id":"(\w+)"/.exec(await ask('POST', '/api/v1/checks', JSON.stringify({ url })))?.[1] ?? '';
    expect(place).not.toBe('');
    let report = '';
    while (!/"state":"(?:done|failed)"/.test(report)) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      report = await ask('GET', `/api/v1/checks/${place}`);
    }
    expect(holding(whole.logged, Object.values(SECRETS))).toEqual([]);
  }, 30_000);

  it('of residents are in no log line: an address to write to, what they wrote, where they stand', async () => {
    await ask(
      'POST',
      '/api/v1/subscriptions',
      JSON.stringify({ email: SECRETS.email, filter: {}, rhythm: 'weekly', language: 'de' }),
    );
    await ask(
      'POST',
      '/api/v1/reports',
      JSON.stringify({ kind: 'barrier', language: 'de', text: SECRETS.text, email: SECRETS.email }),
    );
    await ask('GET', `/api/v1/procedures?near=${SECRETS.position},53.55&radius=500`);
    expect(holding(whole.logged, [SECRETS.email, SECRETS.text, SECRETS.position])).toEqual([]);
  });
});
