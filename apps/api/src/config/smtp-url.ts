import { z } from 'zod';

/** A mail server and how to speak to it. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps:`); otherwise STARTTLS where the server offers it. */
  readonly isSecure: boolean;
  /** Without TLS nothing is sent. */
  readonly needsTls: boolean;
  readonly login: { readonly user: string; readonly pass: string } | null;
  /** The address that mails come from. */
  readonly from: string;
  /** Mails in 24 hours that the provider takes; null for any number. */
  readonly mostPerDay: number | null;
}

/** The address of a mail server cannot be meant; the message says why. */
export class SmtpFault extends Error {}

const EXAMPLE = 'expected smtp://user:password@mail.example.org:587?from=beteiligung@example.org (or smtps://…:465)';
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

const Options = z.strictObject({ from: z.email().optional(), perDay: z.coerce.number().int().positive().optional() });

/**
 * Reads `SMTP_URL`: `smtp://` or `smtps://`, user and password where the server wants them, `?from=` for the sender
 * (else the operator's contact) and `perDay=` for the cap of a provider. A password is sent over TLS only, except to
 * this machine itself.
 */
export function readSmtpUrl(text: string, contact: string | null): SmtpSettings | SmtpFault {
  if (!/^smtps?:\/\//.test(text) || !URL.canParse(text)) return new SmtpFault(EXAMPLE);
  const url = new URL(text);
  const options = Options.safeParse(Object.fromEntries(url.searchParams));
  if (!options.success) return new SmtpFault(`from=address and perDay=number are the options; ${EXAMPLE}`);
  const from = options.data.from ?? z.email().safeParse(contact).data;
  if (from === undefined) return new SmtpFault(`mails need a sender: add ?from=beteiligung@example.org`);
  return { ...serverOf(url), from, mostPerDay: options.data.perDay ?? null };
}

function serverOf(url: URL): Omit<SmtpSettings, 'from' | 'mostPerDay'> {
  const isSecure = url.protocol === 'smtps:';
  const login =
    url.username === '' ? null : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (isSecure ? 465 : login === null ? 25 : 587) : Number(url.port),
    isSecure,
    needsTls: login !== null && !LOOPBACK.test(url.hostname),
    login,
  };
}
