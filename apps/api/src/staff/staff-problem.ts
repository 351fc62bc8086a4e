import type { LocalText } from '@navigator/shared';

/** What cannot be done with an account, with what to do. */
export class StaffProblem extends Error {
  constructor(
    readonly code: 'account-unknown' | 'account-exists' | 'account-disabled' | 'own-account',
    readonly text: LocalText,
  ) {
    super(text.en);
  }
}

export function accountUnknown(name: string): StaffProblem {
  return new StaffProblem('account-unknown', {
    de: `Es gibt kein Konto „${name}“. „npm run staff -- list“ zeigt alle.`,
    en: `There is no account “${name}”. “npm run staff -- list” shows all.`,
  });
}

export function accountExists(email: string): StaffProblem {
  return new StaffProblem('account-exists', {
    de: `Für ${email} gibt es schon ein Konto. Seine Rolle oder sein Passwort lässt sich ändern.`,
    en: `There is an account for ${email} already. Its role or its password can be changed.`,
  });
}

/** Somebody is always left who can let others in. */
export function ownAccount(): StaffProblem {
  return new StaffProblem('own-account', {
    de: 'Das eigene Konto kann man nicht sperren und seine Rolle nicht ändern. Das macht jemand anderes mit der Rolle „Betrieb“.',
    en: 'Nobody can disable their own account or change its role. Somebody else with the role “operator” does that.',
  });
}
