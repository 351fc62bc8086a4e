import { describe, expect, it } from '@jest/globals';
import { pdsFeature, pdsList } from '../../../test/pds-list.js';
import { adapterOf, LIST, MAP } from '../../../test/read-scripted.js';
import { bytes, failure, scripted, type Script } from '../../../test/scripted-transport.js';
import { readFeed, type Reading } from './read-feed.js';

const SECRET = 'Geheim-4711';

const done = (): Promise<void> => Promise.resolve();

/** What is told of a reading that knew the secret. */
function readWith(script: Script): Promise<Reading> {
  return readFeed({
    adapter: adapterOf('dipas-pds'),
    feed: { url: `https://stadt.example${LIST}`, language: 'de', credential: { id: 'stadt', secret: SECRET } },
    transport: scripted(script),
    context: { fetchedAt: new Date('2026-03-10T10:00:00Z'), timeZone: 'Europe/Berlin', region: null },
    validators: null,
    sink: { record: done, event: done, deleted: () => Promise.resolve(), rejected: () => undefined },
  });
}

describe('a platform that says back what it was told', () => {
  it('brings no secret into a finding', async () => {
    const echo = pdsFeature('a', { dateStart: `not for ${SECRET}` });
    const { findings } = await readWith({ [LIST]: bytes(pdsList([echo])), [MAP]: bytes(pdsList([])) });
    expect(findings.map(({ example }) => example?.value)).toContain('dateStart: not for …');
    expect(JSON.stringify(findings)).not.toContain(SECRET);
  });

  it('brings no secret into an error', async () => {
    const refused = failure('http-status', { status: 401, detail: `401: no ${SECRET} here` });
    const { error } = await readWith({ [LIST]: refused });
    expect(error).toMatchObject({ code: 'http-status', detail: '401: no … here' });
  });

  it('brings no secret into the detail of what its adapter could not read', async () => {
    const { error } = await readWith({ [LIST]: bytes(`{"type": "FeatureCollection", "features": [${SECRET}]}`) });
    expect(JSON.stringify(error)).not.toContain('4711');
  });

  it('brings no token into an error that it gave for the secret', async () => {
    const { error } = await readFeed({
      adapter: adapterOf('decidim'),
      feed: { url: 'https://stadt.example', language: 'de', credential: { id: 'stadt', secret: SECRET } },
      transport: scripted({
        '/api/sign_in': bytes({ jwt_token: 'eyJ.Token.4711' }),
        '/api': bytes({ errors: [{ message: 'Not for eyJ.Token.4711' }] }),
      }),
      context: { fetchedAt: new Date('2026-03-10T10:00:00Z'), timeZone: 'Europe/Berlin', region: null },
      validators: null,
      sink: { record: done, event: done, deleted: done, rejected: () => undefined },
    });
    expect(error).toMatchObject({ code: 'error-answer', detail: 'Not for …' });
  });
});
