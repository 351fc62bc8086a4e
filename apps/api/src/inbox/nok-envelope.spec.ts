import { describe, expect, it } from '@jest/globals';
import { xbeteiligung, type MessageFacts } from '../../test/xbeteiligung.js';
import { claimedEnvelope } from './nok-envelope.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the message that unreadable bytes claim to be', () => {
  it.each<MessageFacts>([
    { type: '0451' },
    { type: '0452', version: '1.3' },
    { type: '0459', version: '1.4' },
    { type: '0401' },
    { type: '0402' },
    { type: '0409' },
  ])('is told by its name alone: %j', ({ type, version = '1.2' }) => {
    const whole = xbeteiligung({ type, version }).replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>');
    const { element, ...told } = claimedEnvelope(bytes(whole));
    expect(told).toMatchObject({ type, version, family: 'kommunal', messageId: null });
    expect(element.endsWith(`.${type}`)).toBe(true);
  });

  it.each(['', '<html/>', '\u0000\uffff', '{"a":1}', '<kommunal.Initiieren.04511>', 'x'.repeat(10_000)])(
    'is a new procedure where nothing tells: %j',
    (text) => {
      expect(claimedEnvelope(bytes(text))).toMatchObject({
        type: '0451',
        action: 'create',
        version: '1.2',
        element: 'kommunal.Information.Initiiert.0451',
      });
    },
  );
});
