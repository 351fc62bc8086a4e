/** A mail, ready to go. */
export interface Mail {
  /** Its Message-ID without brackets: the same in every attempt, so that mailboxes know a repetition. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What became of an attempt: taken by the server; the recipient refused for good; or not now, which may be the server's
 * fault or ours. `code` names the reason without any address.
 */
export type Delivery =
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'later'; readonly code: string; readonly isOurs: boolean };

/** The one door through which mail leaves. */
export abstract class Mailer {
  /** Whether a server is set up at all. */
  abstract readonly isThere: boolean;
  /** Mails in 24 hours that the provider takes; null for any number. */
  abstract readonly mostPerDay: number | null;
  abstract send(mail: Mail): Promise<Delivery>;
}

/** Where no mail server is set up. */
export class NoMailer extends Mailer {
  override readonly isThere = false;
  override readonly mostPerDay = null;

  override send(): Promise<Delivery> {
    return Promise.resolve({ kind: 'later', code: 'no-server', isOurs: true });
  }
}
