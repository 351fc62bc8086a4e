import type { AnswerHeaders } from './answer-headers.js';

/** What the server says about how often it wants to be asked. */
export type RateState = { readonly remaining: number; readonly resetAt: Date };

/** A week: a host that asks for more, by mistake or for ever, is asked once a week whether it still means it. */
const LONGEST_SECONDS = 7 * 86_400;

/** Larger numbers than this are instants (seconds since 1970), smaller ones are spans. */
const EPOCH_FROM = 1_000_000_000;

/** RFC 9110, 10.2.3: seconds or an HTTP date; null when absent or unreadable. A past date means now. */
export function parseRetryAfter(value: string | undefined, now: number): Date | null {
  const text = value?.trim() ?? '';
  if (/^\d+$/.test(text)) return inSeconds(Number(text), now);
  // Date.parse takes almost anything ("-5", "soon 1"): only the three HTTP date forms begin with a weekday.
  const instant = /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? null : inSeconds(Math.max(0, (instant - now) / 1000), now);
}

/**
 * Reads `RateLimit: limit=100, remaining=0, reset=30`, `RateLimit: "default";r=0;t=30` (IETF drafts) and
 * `RateLimit-Remaining`/`RateLimit-Reset` with or without `X-`.
 */
export function parseRateState(headers: AnswerHeaders, now: number): RateState | null {
  const combined = headers['ratelimit'] ?? '';
  const remaining = numberIn(combined, /\b(?:remaining|r)=(\d+)/) ?? numberOf(headers, 'remaining');
  const reset = numberIn(combined, /\b(?:reset|t)=(\d+)/) ?? numberOf(headers, 'reset');
  if (remaining === null || reset === null) return null;
  const seconds = reset >= EPOCH_FROM ? Math.max(0, reset - now / 1000) : reset;
  return { remaining, resetAt: inSeconds(seconds, now) };
}

function numberOf(headers: AnswerHeaders, part: 'remaining' | 'reset'): number | null {
  const value = headers[`ratelimit-${part}`] ?? headers[`x-ratelimit-${part}`] ?? headers[`x-rate-limit-${part}`] ?? '';
  return numberIn(value, /^\s*(\d+)/);
}

function numberIn(text: string, pattern: RegExp): number | null {
  const digits = pattern.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

function inSeconds(seconds: number, now: number): Date {
  return new Date(now + Math.round(Math.min(seconds, LONGEST_SECONDS) * 1000));
}
