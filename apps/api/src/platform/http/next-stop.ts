import type { Trust } from './address.js';
import { FetchError } from './fetch-error.js';
import type { RedirectStep } from './fetch-outcome.js';
import type { AnswerHead } from './judge-status.js';
import { redactUrl } from './redact.js';
import { parseTarget, type Target } from './target.js';

/** One address on the way from the requested URL to the data. */
export type Stop = {
  readonly target: Target;
  /** What the operator's ranges are worth here: a way through the public internet ends that trust. */
  readonly trust: Trust;
  /** Still at the origin of the requested URL: validators and credentials may be sent. */
  readonly atHome: boolean;
  /** Every URL visited so far, this one included. */
  readonly visited: readonly string[];
  readonly steps: readonly RedirectStep[];
};

/** The requested URL itself. */
export function firstStop(url: string, trust: Trust): Stop {
  const target = parseTarget(url);
  if (target instanceof FetchError) throw target;
  return { target, trust, atHome: true, visited: [target.url.href], steps: [] };
}

/** Where a redirect leads; throws when it leads nowhere, in a circle or too far. */
export function nextStop(stop: Stop, head: AnswerHead, options: { opened: boolean; maxRedirects: number }): Stop {
  const target = redirectTarget(stop, head);
  const steps = [...stop.steps, stepTo(stop, target, head.status)];
  const { href, origin } = target.url;
  if (stop.visited.includes(href)) throw new FetchError('redirect-loop', chainOf(steps), { status: head.status });
  if (steps.length > options.maxRedirects) {
    throw new FetchError('too-many-redirects', chainOf(steps), { status: head.status });
  }
  return {
    target,
    // A public server must not lead the operator's request into the operator's network.
    trust: options.opened ? stop.trust : 'public',
    atHome: stop.atHome && origin === stop.target.url.origin,
    visited: [...stop.visited, href],
    steps,
  };
}

function redirectTarget({ target }: Stop, { status, headers }: AnswerHead): Target {
  const location = headers['location'];
  if (location === undefined) throw new FetchError('bad-redirect', `status ${status} without a target`, { status });
  const next = parseTarget(location, target.url);
  if (!(next instanceof FetchError)) return next;
  throw next.code === 'bad-url' ? new FetchError('bad-redirect', next.detail, { status }) : next;
}

function stepTo({ target }: Stop, next: Target, status: number): RedirectStep {
  return {
    status,
    from: redactUrl(target.url),
    to: redactUrl(next.url),
    downgraded: target.secure && !next.secure,
  };
}

function chainOf(steps: readonly RedirectStep[]): string {
  return [steps[0]?.from, ...steps.map(({ status, to }) => `${status} ${to}`)].join(' -> ');
}
