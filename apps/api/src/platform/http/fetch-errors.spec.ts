import { describe, expect, it } from '@jest/globals';
import { classifyError, systemCode } from './classify-error.js';
import { FETCH_ERROR_CODES, FetchError } from './fetch-error.js';
import { FETCH_ERROR_TEXTS } from './fetch-error-texts.js';
import { redactUrl } from './redact.js';
import { requestHeaders, userAgent } from './request-headers.js';
import { ask } from './testing/client.js';

const system = (code: string): Error => Object.assign(new Error('from the system'), { code });

describe('an error of the network', () => {
  it.each([
    ['ECONNREFUSED', 'connect', 'connect-failed'],
    ['EHOSTUNREACH', 'connect', 'connect-failed'],
    ['ETIMEDOUT', 'connect', 'connect-timeout'],
    ['ECONNRESET', 'connect', 'reset'],
    ['CERT_NOT_YET_VALID', 'connect', 'tls-expired'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'connect', 'tls-self-signed'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'connect', 'tls-incomplete-chain'],
    ['CERT_REVOKED', 'connect', 'tls-invalid'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'connect', 'tls-invalid'],
    ['HPE_INVALID_CONSTANT', 'headers', 'bad-response'],
    ['ECONNRESET', 'headers', 'reset'],
    ['Z_BUF_ERROR', 'body', 'truncated'],
    ['Z_DATA_ERROR', 'body', 'bad-encoding'],
    ['ERR__ERROR_FORMAT_PADDING_1', 'body', 'bad-encoding'],
  ] as const)('%s while %s is %s', (code, stage, expected) => {
    const error = classifyError(system(code), stage);
    expect(error).toMatchObject({ code: expected, detail: `${stage}: ${code}` });
    expect(systemCode(error.cause)).toBe(code);
  });

  it('that is ours already stays as it is', () => {
    const error = new FetchError('too-slow', 'drip');
    expect(classifyError(error, 'body')).toBe(error);
  });

  it.each([new TypeError('x is not a function'), system('ERR_INVALID_CHAR'), 'text', null])(
    'that is none but a bug is thrown on: %s',
    (bug) => {
      expect(() => classifyError(bug, 'headers')).toThrow(bug === null ? undefined : expect.anything());
    },
  );
});

describe('the texts of the codes', () => {
  it('are sentences in both languages that say what to do (F71)', () => {
    for (const code of FETCH_ERROR_CODES) {
      const { de, en } = FETCH_ERROR_TEXTS[code];
      expect(de).toMatch(/^[A-ZÄÖÜ].+\. .*\bbitte\b.*\.$/i);
      expect(en).toMatch(/^[A-Z].+\. .*\b(please|as the operator)\b.*\.$/i);
      expect(de).not.toBe(en);
    }
  });
});

describe('what leaves the client', () => {
  it('holds no credentials, query values or fragments', () => {
    const url = new URL('https://user:pass@feed.example:8443/a/b?token=geheim#part');
    expect(redactUrl(url)).toBe('https://feed.example:8443/a/b?…');
    expect(redactUrl(new URL('http://feed.example'))).toBe('http://feed.example/');
  });

  it.each([
    [{ operator: '', contact: '' }, 'ParticipationNavigator/9'],
    [{ operator: 'Groß (Stadt)\r\nX: y', contact: '' }, 'ParticipationNavigator/9 (Gross StadtX: y)'],
    [{ operator: '', contact: 'https://a.example/b' }, 'ParticipationNavigator/9 (+https://a.example/b)'],
  ])('names the operator of %j in plain ASCII', (who, expected) => {
    expect(userAgent({ version: '9', ...who })).toBe(expected);
  });

  it('never is a validator that could not be sent back as it came', () => {
    const odd = { etag: '"M\u00fcnchen"', lastModified: 'a\r\nX-Evil: 1' };
    const headers = requestHeaders(ask('http://a.example/', { validators: odd }), 'agent', true);
    expect(Object.keys(headers)).toEqual(['user-agent', 'accept', 'accept-encoding']);
  });
});
