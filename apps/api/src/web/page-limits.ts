import { LANGUAGES, type Refusal } from '@navigator/shared';
import type { FastifyRequest } from 'fastify';
import { LARGE_FORM, LARGE_FORMS, limitOfPage, USUAL, type Limit } from '../platform/limits/doors.js';
import { pathOf } from '../platform/problem/problem-filter.js';
import { Rate } from '../platform/rate.js';

/** What a request may bring, or why it is not looked at. */
export type PageVerdict = Refusal | { readonly kind: 'fine'; readonly bytes: number };

const LANGUAGE = new RegExp(`^/(?:${LANGUAGES.map(({ code }) => code).join('|')})(?=/|$)`);

/** Holds forms of pages to the table of limits. */
export class PageLimits {
  readonly #rates = new Map<Limit, Rate>();

  /** @param now milliseconds of Unix time */
  constructor(private readonly now: () => number) {}

  /** Before a form is read. One that does not say how large it is may be no file. */
  judge(request: FastifyRequest): PageVerdict {
    if (request.method === 'GET' || request.method === 'HEAD') return { kind: 'fine', bytes: 0 };
    const limit = limitOfPage(pageOf(request.url));
    const seconds = this.#rate(limit).wait(request.ip);
    if (seconds !== null) return { kind: 'tooMany', seconds };
    const told = Number(request.headers['content-length'] ?? Number.NaN);
    if (Number.isNaN(told)) return { kind: 'fine', bytes: USUAL.bytes };
    if (told > limit.bytes) return { kind: 'tooLarge' };
    const wait = told > LARGE_FORM ? this.#rate(LARGE_FORMS).wait(request.ip) : null;
    return wait === null ? { kind: 'fine', bytes: limit.bytes } : { kind: 'tooMany', seconds: wait };
  }

  #rate(limit: Limit): Rate {
    const rate = this.#rates.get(limit) ?? new Rate({ now: () => new Date(this.now()) }, limit.most, limit.within);
    this.#rates.set(limit, rate);
    return rate;
  }
}

/** The path of a page without its language; browsers ask for its data under a name of their own. */
function pageOf(url: string): string {
  const path = decoded(pathOf(url))
    .replace(/\.data$/, '')
    .replace(/(?<=.)\/$/, '');
  return path.replace(LANGUAGE, '');
}

/** One address may be spelled in many ways (`%61nmelden`). */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
