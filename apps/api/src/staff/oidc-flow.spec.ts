import { describe, expect, it } from '@jest/globals';
import { openFlow, sealFlow, type Flow } from './oidc-flow.js';

const KEY = Buffer.alloc(32, 1);
const FLOW: Flow = { state: 's', nonce: 'n', verifier: 'v', to: '/verwaltung', until: 1000 };
const sealed = sealFlow(FLOW, KEY);
const [body = '', signature = ''] = sealed.split('.');
const other = Buffer.from(JSON.stringify({ ...FLOW, to: '//evil.example' })).toString('base64url');

describe('what a browser keeps of a login at the identity provider', () => {
  it('is read as it was written', () => {
    expect(openFlow(sealed, KEY, 999)).toEqual(FLOW);
  });

  it('ends with its time', () => {
    expect(openFlow(sealed, KEY, 1000)).toBeNull();
  });

  it.each([
    ['nothing', ''],
    ['no signature', body],
    ['an empty signature', `${body}.`],
    ['another content', `${other}.${signature}`],
    ['a signature cut short', sealed.slice(0, -1)],
    ['the signature of another key', sealFlow(FLOW, Buffer.alloc(32, 2))],
    ['garbage', '%%%.%%%'],
  ])('is refused with %s', (_, value) => {
    expect(openFlow(value, KEY, 1)).toBeNull();
  });
});
