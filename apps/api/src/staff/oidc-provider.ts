import { Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  ResponseBodyError,
  type ClientAuth,
  type ServerMetadata,
} from 'openid-client';
import { z } from 'zod';
import { Config, type OidcSettings } from '../config/config.js';
import { OidcProblem } from './oidc-problem.js';
import type { Flow } from './oidc-flow.js';

/** Somebody waits at a page: an identity provider that takes longer counts as out of reach. */
const PATIENCE_SECONDS = 10;

/** What the identity provider says of somebody. */
export interface Identity {
  /** Issuer and subject: theirs for ever, whatever their address becomes. */
  readonly subject: string;
  readonly email: string | null;
  /** The provider has seen that the address is theirs; null where it does not say. */
  readonly isVerified: boolean | null;
  readonly name: string | null;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** The checks of one login. */
export type Checks = Pick<Flow, 'state' | 'nonce' | 'verifier'>;

/** The identity provider of this installation, by OpenID Connect: authorization code with state, nonce and PKCE. */
@Injectable()
export class OidcProvider {
  #found: Promise<Configuration> | null = null;

  constructor(private readonly config: Config) {}

  /** What its button says: the host of the issuer; null where none is set up. */
  get name(): string | null {
    return this.config.oidc && new URL(this.config.oidc.issuer).host;
  }

  /** Where to send somebody who wants to get in. @throws OidcProblem where the provider does not answer */
  async begin(redirectUri: string): Promise<Checks & { readonly url: URL }> {
    const provider = await this.#provider();
    const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
    const url = buildAuthorizationUrl(provider, {
      redirect_uri: redirectUri,
      scope: 'openid email profile',
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { url, state, nonce, verifier };
  }

  /** Who came back. @param answer the address they came back to @throws OidcProblem where they are nobody to us */
  async finish(answer: URL, { state, nonce, verifier }: Checks): Promise<Identity> {
    const provider = await this.#provider();
    try {
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      const tokens = await authorizationCodeGrant(provider, answer, checks);
      const claims = tokens.claims();
      if (claims === undefined) throw new OidcProblem('refused');
      const hasMore = provider.serverMetadata().userinfo_endpoint !== undefined;
      const more = hasMore ? await fetchUserInfo(provider, tokens.access_token, claims.sub) : {};
      return identityOf({ ...more, ...claims });
    } catch (error) {
      throw problemOf(error);
    }
  }

  /** Its metadata, asked for once; a failure is not remembered. */
  async #provider(): Promise<Configuration> {
    const { oidc } = this.config;
    if (oidc === null) throw new OidcProblem('unreachable');
    this.#found ??= find(oidc);
    try {
      return await this.#found;
    } catch (error) {
      this.#found = null;
      throw new OidcProblem('unreachable', { cause: error });
    }
  }
}

async function find({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  const server = new URL(issuer);
  // The configuration takes http for this very machine alone.
  const isPlain = server.protocol === 'http:';
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so only to stand out; our configuration judges it.
  const options = { timeout: PATIENCE_SECONDS, execute: isPlain ? [allowInsecureRequests] : [] };
  const found = await discovery(server, clientId, undefined, None(), options);
  const metadata = found.serverMetadata();
  const provider = new Configuration(metadata, clientId, undefined, authenticationFor(metadata, clientSecret));
  provider.timeout = PATIENCE_SECONDS;
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- as above.
  if (isPlain) allowInsecureRequests(provider);
  // The signature of a token is looked at although it comes by TLS from the provider itself.
  enableNonRepudiationChecks(provider);
  return provider;
}

/** As the provider wants it; where it says nothing, the specification says "basic" (OpenID Connect Discovery, 3). */
function authenticationFor(
  { token_endpoint_auth_methods_supported: known }: ServerMetadata,
  secret: string | null,
): ClientAuth {
  if (secret === null) return None();
  return known === undefined || known.includes('client_secret_basic')
    ? ClientSecretBasic(secret)
    : ClientSecretPost(secret);
}

const Claims = z.looseObject({
  iss: z.string(),
  sub: z.string().min(1),
  email: z.email().optional().catch(undefined),
  // Some providers write it as a text.
  email_verified: z.union([z.boolean(), z.stringbool()]).optional().catch(undefined),
  name: z.string().optional().catch(undefined),
  preferred_username: z.string().optional().catch(undefined),
});

function identityOf(told: Readonly<Record<string, unknown>>): Identity {
  const claims = Claims.parse(told);
  return {
    subject: `${claims.iss} ${claims.sub}`,
    email: claims.email?.toLowerCase() ?? null,
    isVerified: claims.email_verified ?? null,
    name: claims.name ?? claims.preferred_username ?? null,
    claims,
  };
}

/** What the provider answered with an error, or with what does not belong to this login, is a refusal. */
function problemOf(cause: unknown): OidcProblem {
  if (cause instanceof OidcProblem) return cause;
  const isAnswer = cause instanceof AuthorizationResponseError || cause instanceof ResponseBodyError;
  const isUnfit = cause instanceof ClientError && cause.code !== 'OAUTH_TIMEOUT';
  return new OidcProblem(isAnswer || isUnfit ? 'refused' : 'unreachable', { cause });
}
