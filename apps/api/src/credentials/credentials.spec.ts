import { describe, expect, it } from '@jest/globals';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config/config.js';
import { Credentials } from './credentials.js';
import { SecretKey } from './secret-key.js';

const withKey = (secret: string): Credentials => new Credentials(new SecretKey(readConfig({ SECRET_KEY: secret })));
const credentials = withKey('a'.repeat(32));
const credential = { id: 'stadt', secret: 'Geheim1' };

describe('the credential of a feed', () => {
  it.each([[credential], [{ id: null, secret: 'nur das Geheimnis "{}' }]])(
    'comes back as it was given',
    async (given) => {
      const sealed = await credentials.seal('feed-1', given);
      expect(sealed).not.toContain(given.secret);
      expect(await credentials.open('feed-1', sealed)).toEqual({ kind: 'credential', credential: given });
    },
  );

  it('is none where none is kept, whatever the key', async () => {
    const keyless = new Credentials(new SecretKey(readConfig({ DATA_DIR: join(tmpdir(), 'pn-nowhere') })));
    expect(await keyless.open('feed-1', null)).toEqual({ kind: 'credential', credential: null });
  });

  it.each([
    ['with a changed SECRET_KEY', withKey('b'.repeat(32)), 'feed-1'],
    [
      'without any key',
      new Credentials(new SecretKey(readConfig({ DATA_DIR: join(tmpdir(), 'pn-nowhere') }))),
      'feed-1',
    ],
    ['of another feed', credentials, 'feed-2'],
  ])('cannot be read %s, and that is told with what to do', async (_, other, feed) => {
    const opened = await other.open(feed, await credentials.seal('feed-1', credential));
    const says = (word: string): unknown => expect.stringContaining(word);
    expect(opened).toEqual({
      kind: 'failure',
      error: {
        code: 'credential-unreadable',
        detail: `feed ${feed}`,
        text: { de: says(`feeds -- credential ${feed}`), en: says(`feeds -- credential ${feed}`) },
      },
    });
    expect(JSON.stringify(opened)).not.toContain(credential.secret);
  });
});
