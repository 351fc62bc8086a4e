/** The identity provider of the staff. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a client without one: the proof key alone protects the code. */
  readonly clientSecret: string | null;
  /** The claim in which the provider names roles; null leaves them to the accounts here. */
  readonly roleClaim: string | null;
}

/** The variables as they were set; what is empty was not. */
export interface OidcVariables {
  readonly OIDC_ISSUER: string | null;
  readonly OIDC_CLIENT_ID: string | null;
  readonly OIDC_CLIENT_SECRET: string | null;
  readonly OIDC_ROLE_CLAIM: string | null;
}

/** On this very machine nobody listens on the wire. */
const HERE = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Reads the settings together. @returns a text that names the faulty variable where they do not fit */
export function readOidc(variables: OidcVariables): OidcSettings | null | string {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = variables;
  const { OIDC_CLIENT_SECRET: clientSecret, OIDC_ROLE_CLAIM: roleClaim } = variables;
  const isSet = [clientId, clientSecret, roleClaim].some((value) => value !== null);
  if (issuer === null)
    return isSet ? 'OIDC_ISSUER: please set it too, such as https://login.example.org/realms/city' : null;
  if (!isSafe(issuer)) return 'OIDC_ISSUER: expected an https address; http is for a provider on this machine alone';
  if (clientId === null) return 'OIDC_CLIENT_ID: please set it too: the name under which the provider knows us';
  return { issuer, clientId, clientSecret, roleClaim };
}

function isSafe(issuer: string): boolean {
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  if (url === null || url.username !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && HERE.has(url.hostname));
}
