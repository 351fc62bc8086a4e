import { Injectable } from '@nestjs/common';
import { parseCookie, stringifySetCookie } from 'cookie';
import { isSame } from '../access/secret.js';
import { SessionSecret } from '../access/session-secret.js';
import { Sessions } from '../access/sessions.js';
import { Clock } from '../platform/clock.js';
import { OidcArrivals } from './oidc-arrivals.js';
import { FLOW_SECONDS, openFlow, sealFlow, type Flow, type Sign } from './oidc-flow.js';
import { OidcProblem } from './oidc-problem.js';
import { OidcProvider } from './oidc-provider.js';

/** Where the routes of a login stand: its cookie is sent to nowhere else. */
export const OIDC_FOLDER = '/verwaltung/oidc';

const COOKIE = 'navigator_oidc';

/** Somebody who is to be sent on, with cookies to set. */
interface Onward {
  readonly to: string;
  readonly cookies: readonly string[];
}

/** Logins by the identity provider: what leaves, and what comes back. */
@Injectable()
export class OidcLogins {
  readonly #sign: Sign;

  constructor(
    private readonly provider: OidcProvider,
    private readonly arrivals: OidcArrivals,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
    secret: SessionSecret,
  ) {
    this.#sign = (text) => secret.sign('oidc-flow', text);
  }

  /** Whether there is an identity provider. */
  get isOffered(): boolean {
    return this.provider.name !== null;
  }

  /** To the identity provider; `to` is the page to open afterwards. @throws OidcProblem where it does not answer */
  async begin(callback: URL, to: string): Promise<Onward> {
    const { url, ...checks } = await this.provider.begin(callback.href);
    const until = this.clock.now().getTime() + FLOW_SECONDS * 1000;
    const value = await sealFlow({ ...checks, to, until }, this.#sign);
    return { to: url.href, cookies: [cookie(value, FLOW_SECONDS, callback)] };
  }

  /** The login that a browser has under way; null where it has none, or took too long. */
  flow(header: string | undefined): Promise<Flow | null> {
    const value = parseCookie(header ?? '')[COOKIE] ?? '';
    return openFlow(value, { sign: this.#sign, isSame, now: this.clock.now().getTime() });
  }

  /** Back from the identity provider, once. @throws OidcProblem where they do not get in */
  async finish(answer: URL, flow: Flow | null): Promise<Onward> {
    if (flow === null) throw new OidcProblem('expired');
    const { account } = await this.arrivals.welcome(await this.provider.finish(answer, flow));
    return { to: flow.to, cookies: [await this.sessions.openForStaff(account), this.forget(answer)] };
  }

  /** The cookie that ends a login, whatever came of it. */
  forget(address: URL): string {
    return cookie('', 0, address);
  }
}

/** Lax, so that it comes along when the identity provider sends somebody back. */
function cookie(value: string, maxAge: number, { protocol }: URL): string {
  const secure = protocol === 'https:';
  return stringifySetCookie({
    name: COOKIE,
    value,
    maxAge,
    path: OIDC_FOLDER,
    httpOnly: true,
    sameSite: 'lax',
    secure,
  });
}
