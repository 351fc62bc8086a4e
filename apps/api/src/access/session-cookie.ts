import { Injectable } from '@nestjs/common';
import { parseCookie, stringifySetCookie } from 'cookie';
import { Config } from '../config/config.js';

/** How long a session lasts at the most, in seconds. */
export const SESSION_SECONDS = 12 * 3600;

const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** The cookie of a session: no script reads it, no other site's form brings it along. */
@Injectable()
export class SessionCookie {
  readonly #name: string;
  readonly #isSecure: boolean;

  constructor({ baseUrl }: Config) {
    this.#isSecure = baseUrl?.startsWith('https://') === true;
    // The prefix keeps subdomains and plain http from setting it (RFC 6265bis, 4.1.3.2).
    this.#name = this.#isSecure ? '__Host-navigator_session' : 'navigator_session';
  }

  /** The header that sets it. */
  write(secret: string): string {
    return this.#cookie(secret, SESSION_SECONDS);
  }

  /** The header that takes it away. */
  end(): string {
    return this.#cookie('', 0);
  }

  /** The secret in a request's cookies; null without one. */
  read(header: string | undefined): string | null {
    const value = parseCookie(header ?? '')[this.#name] ?? '';
    return SECRET.test(value) ? value : null;
  }

  #cookie(value: string, maxAge: number): string {
    return stringifySetCookie({
      name: this.#name,
      value,
      maxAge,
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.#isSecure,
    });
  }
}
