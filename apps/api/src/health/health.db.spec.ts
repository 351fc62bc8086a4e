import { describe, expect, it } from '@jest/globals';
import { Problem } from '@navigator/shared';
import { readExamples } from '../../test/example-reading.js';
import { Readiness } from './readiness.js';

const example = readExamples();

describe('GET /health/ready', () => {
  it('is 503 with the reason while something is under way, and 200 after', async () => {
    const readiness = example.reading.app.get(Readiness, { strict: false });
    readiness.await('demo', { de: 'Die Demo wird geladen.', en: 'The demo is being loaded.' });
    readiness.await('web', { de: 'Die Seiten werden gebaut.', en: 'The pages are being built.' });
    const before = await example.reading.get('/health/ready');
    expect(before.status).toBe(503);
    expect(Problem.parse(await before.json())).toMatchObject({
      code: 'not-ready',
      detail:
        'Die Demo wird geladen. / The demo is being loaded. Die Seiten werden gebaut. / The pages are being built.',
    });
    readiness.done('demo');
    expect((await example.reading.get('/health/ready')).status).toBe(503);
    readiness.done('web');
    const after = await example.reading.get('/health/ready');
    expect(after.status).toBe(200);
    expect(after.headers.get('cache-control')).toBe('no-store');
    expect(await after.json()).toEqual({ status: 'ready' });
  });
});

describe('GET /health/live', () => {
  it('answers whatever is under way', async () => {
    expect(await example.reading.json('/health/live')).toEqual({ status: 'live' });
  });
});
