import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { SIGNATURE_WINDOW, verifySignature } from './verify-signature.js';

const SECRET = 'pnw_geheim';
const BODY = '{"id":"1","type":"feed.failing","text":"größer"}';
const NOW = new Date('2026-03-10T10:00:00Z');
const T = NOW.getTime() / 1000;

function signed(time: number, body = BODY, secret = SECRET): string {
  const hmac = createHmac('sha256', secret)
    .update(`${String(time)}.${body}`)
    .digest('hex');
  return `t=${String(time)},v1=${hmac}`;
}

describe('a webhook’s signature', () => {
  it('counts where secret, body and time are right', async () => {
    expect(await verifySignature(SECRET, signed(T), { body: BODY, now: NOW })).toBe(true);
    expect(await verifySignature(SECRET, signed(T - SIGNATURE_WINDOW), { body: BODY, now: NOW })).toBe(true);
  });

  it.each([
    ['another secret', signed(T, BODY, 'pnw_anders'), BODY],
    ['another body', signed(T), `${BODY} `],
    ['a message that is played again', signed(T - SIGNATURE_WINDOW - 1), BODY],
    ['a message from the future', signed(T + SIGNATURE_WINDOW + 1), BODY],
    ['a time that was not signed', signed(T).replace(String(T), String(T + 1)), BODY],
    ['half a signature', signed(T).slice(0, -2), BODY],
    ['words', 'gültig', BODY],
    ['nothing', '', BODY],
  ])('does not count with %s', async (_, header, body) => {
    expect(await verifySignature(SECRET, header, { body, now: NOW })).toBe(false);
  });

  it('does not count without a header', async () => {
    expect(await verifySignature(SECRET, null, { body: BODY, now: NOW })).toBe(false);
  });
});
