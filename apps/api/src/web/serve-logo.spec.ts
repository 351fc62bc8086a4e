import { afterEach, describe, expect, it } from '@jest/globals';
import fastify from 'fastify';
import { serveLogo } from './serve-logo.js';

const running: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((app) => app.close()));
});

async function logo(): Promise<Response> {
  const app = fastify();
  running.push(app);
  serveLogo(app, { path: '/site/logo-1.svg', type: 'image/svg+xml', bytes: Buffer.from('<svg/>') });
  return fetch(`${await app.listen({ port: 0, host: '127.0.0.1' })}/site/logo-1.svg`);
}

describe('the operator’s picture', () => {
  it('is served as what it is and kept for a year', async () => {
    const answer = await logo();
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(await answer.text()).toBe('<svg/>');
  });

  it('may not run anything when it is opened by itself', async () => {
    const { headers } = await logo();
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*sandbox$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});
