/** As much of `oidc-provider` as the tests use: it brings no types of its own. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http';

  interface Account {
    readonly accountId: string;
    claims(): Promise<Readonly<Record<string, unknown>>>;
  }

  interface Settings {
    readonly clients: readonly object[];
    readonly pkce: { readonly required: () => boolean };
    readonly claims: Readonly<Record<string, readonly string[]>>;
    readonly findAccount: (context: unknown, sub: string) => Account;
    readonly cookies: { readonly keys: readonly string[] };
  }

  export class Provider {
    constructor(issuer: string, settings: Settings);
    callback(): RequestListener;
  }
}
