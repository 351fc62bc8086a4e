import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decoderFor } from './charset.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Grün, as Latin letters of one byte. */
const latin = Uint8Array.of(0x47, 0x72, 0xfc, 0x6e);
/** A price in inverted commas, in the places where Windows-1252 and ISO 8859-1 differ. */
const windows = Uint8Array.of(0x84, 0x35, 0x20, 0x80, 0x93, 0x20, 0x96, 0x20, 0x8e, 0x9f);

describe('decoding text', () => {
  it.each(['', 'application/json', 'application/json; charset=utf-8', 'text/plain;charset="UTF-8"', 'x; charset=utf8'])(
    'reads UTF-8 for %j',
    (contentType) => {
      expect(decoderFor(contentType)(utf8('Grün €'))).toEqual({ value: 'Grün €', remarks: [] });
    },
  );

  it.each(['iso-8859-1', 'ISO-8859-1', 'latin1', 'windows-1252', 'cp1252'])('obeys %s without a remark', (charset) => {
    expect(decoderFor(`application/json; charset=${charset}`)(latin)).toEqual({ value: 'Grün', remarks: [] });
  });

  it('knows the signs that Windows puts where others have control characters', () => {
    expect(decoderFor('x; charset=windows-1252')(windows).value).toBe('„5 €“ – ŽŸ');
  });

  it('obeys other charsets it knows', () => {
    expect(decoderFor('x; charset=iso-8859-15')(Uint8Array.of(0xa4)).value).toBe('€');
    expect(decoderFor('x; charset=iso-8859-2')(Uint8Array.of(0xb1)).value).toBe('ą');
  });

  it('guesses Windows-1252 where UTF-8 was promised and does not hold, and says so (F92)', () => {
    const remarks = [{ code: 'charset-guessed', value: null }];
    expect(decoderFor('application/json; charset=utf-8')(latin)).toEqual({ value: 'Grün', remarks });
    expect(decoderFor('application/json; charset=klingon')(windows)).toEqual({ value: '„5 €“ – ŽŸ', remarks });
  });

  it('goes on reading UTF-8 after a guess', () => {
    const decode = decoderFor('');
    decode(latin);
    expect(decode(utf8('Grün'))).toEqual({ value: 'Grün', remarks: [] });
  });

  it('gives back any text that was written in UTF-8', () => {
    const decode = decoderFor('');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.startsWith('\ufeff'));
        expect(decode(utf8(text))).toEqual({ value: text, remarks: [] });
      }),
      { seed: 20 },
    );
  });

  it('makes something of any bytes', () => {
    const decode = decoderFor('');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        expect(typeof decode(bytes).value).toBe('string');
      }),
      { seed: 21 },
    );
  });
});
