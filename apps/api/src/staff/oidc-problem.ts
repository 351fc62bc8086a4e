import type { OidcFault } from '@navigator/shared';

/** Somebody does not get in; what happened is for the log, the fault for them. */
export class OidcProblem extends Error {
  constructor(
    readonly fault: OidcFault,
    options?: ErrorOptions,
  ) {
    super(`no login by the identity provider: ${fault}`, options);
  }
}
