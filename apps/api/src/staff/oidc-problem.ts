/** Why somebody did not get in by the identity provider; pages have words for each. */
export const OIDC_FAULTS = ['unreachable', 'refused', 'expired', 'unverified', 'no-role', 'disabled', 'taken'] as const;
export type OidcFault = (typeof OIDC_FAULTS)[number];

/** Somebody does not get in; what happened is for the log, the fault for them. */
export class OidcProblem extends Error {
  constructor(
    readonly fault: OidcFault,
    options?: ErrorOptions,
  ) {
    super(`no login by the identity provider: ${fault}`, options);
  }
}
