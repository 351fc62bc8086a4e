import { createHmac } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { isSame } from '../access/secret.js';
import { openFlow, sealFlow, type Flow, type Sign } from './oidc-flow.js';

const signedBy =
  (key: string): Sign =>
  (text) =>
    Promise.resolve(createHmac('sha256', key).update(text).digest('base64url'));
const sign = signedBy('ours');
const FLOW: Flow = { state: 's', nonce: 'n', verifier: 'v', to: '/verwaltung', until: 1000 };
const other = Buffer.from(JSON.stringify({ ...FLOW, to: '//evil.example' })).toString('base64url');
const open = (value: string, now = 1): Promise<Flow | null> => openFlow(value, { sign, isSame, now });

let body = '';
let signature = '';
beforeAll(async () => {
  [body = '', signature = ''] = (await sealFlow(FLOW, sign)).split('.');
});

describe('what a browser keeps of a login at the identity provider', () => {
  it('is read as it was written', async () => {
    expect(await open(`${body}.${signature}`, 999)).toEqual(FLOW);
  });

  it('ends with its time', async () => {
    expect(await open(`${body}.${signature}`, 1000)).toBeNull();
  });

  it.each([
    ['nothing', () => ''],
    ['no signature', () => body],
    ['an empty signature', () => `${body}.`],
    ['another content', () => `${other}.${signature}`],
    ['a signature cut short', () => `${body}.${signature.slice(0, -1)}`],
    ['garbage', () => '%%%.%%%'],
  ])('is refused with %s', async (_, value) => {
    expect(await open(value())).toBeNull();
  });

  it('is refused with the signature of another installation', async () => {
    expect(await open(await sealFlow(FLOW, signedBy('theirs')))).toBeNull();
  });
});
