import { FetchError, type FetchErrorCode } from './fetch-error.js';

/** Where in a request an error came up; the same error of the system means different things there. */
export type Stage = 'connect' | 'headers' | 'body';

/**
 * Turns whatever the network threw into one of our codes; the system's own code is kept in `detail`.
 * What carries no such code is a bug of ours and is thrown on.
 */
export function classifyError(cause: unknown, stage: Stage): FetchError {
  if (cause instanceof FetchError) return cause;
  const system = systemCode(cause);
  if (system === '' || BUGS.has(system)) throw cause;
  const code = TLS_CODES[system] ?? STAGE_CODES[stage][system] ?? tlsFamily(system) ?? httpFamily(system, stage);
  return new FetchError(code ?? OTHERWISE[stage], `${stage}: ${system}`, { cause });
}

/** The `code` that Node, OpenSSL and zlib put on their errors, or an empty text. */
export function systemCode(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return '';
  return typeof cause.code === 'string' ? cause.code : '';
}

/** What Node says when we call it wrongly. */
const BUGS: ReadonlySet<string> = new Set(['ERR_INVALID_CHAR', 'ERR_INVALID_ARG_TYPE', 'ERR_UNESCAPED_CHARACTERS']);

type Codes = Readonly<Partial<Record<string, FetchErrorCode>>>;

/** Names of OpenSSL's verification results (man openssl-verification-options) and Node's own one. */
const TLS_CODES: Codes = {
  CERT_HAS_EXPIRED: 'tls-expired',
  CERT_NOT_YET_VALID: 'tls-expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls-self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls-self-signed',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls-name-mismatch',
  HOSTNAME_MISMATCH: 'tls-name-mismatch',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls-incomplete-chain',
  UNABLE_TO_GET_ISSUER_CERT: 'tls-incomplete-chain',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls-incomplete-chain',
};

const CONNECT_CODES: Codes = {
  ETIMEDOUT: 'connect-timeout',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
};

// zlib's word for an input that ends too early
const BODY_CODES: Codes = { Z_BUF_ERROR: 'truncated' };

const STAGE_CODES: Readonly<Record<Stage, Codes>> = {
  connect: CONNECT_CODES,
  headers: {},
  body: BODY_CODES,
};

const OTHERWISE = { connect: 'connect-failed', headers: 'reset', body: 'reset' } as const;

function tlsFamily(system: string): FetchErrorCode | undefined {
  return /^(ERR_SSL|ERR_TLS|EPROTO|CERT_|UNABLE_TO)/.test(system) ? 'tls-invalid' : undefined;
}

function httpFamily(system: string, stage: Stage): FetchErrorCode | undefined {
  if (system.startsWith('HPE_')) return 'bad-response';
  // zlib (Z_…) and brotli (ERR_…, ERR__ERROR_FORMAT_…) report broken data only while a body is read.
  return stage === 'body' && /^(Z_|ERR_)/.test(system) ? 'bad-encoding' : undefined;
}
