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

  /** Before a form is read. */
  judge(request: FastifyRequest): PageVerdict {
    if (request.method === 'GET' || request.method === 'HEAD') return { kind: 'fine', bytes: 0 };
    const limit = limitOfPage(pageOf(request.url));
    const seconds = this.#rate(limit).wait(request.ip);
    return seconds === null ? this.#judgeSize(request, limit) : { kind: 'tooMany', seconds };
  }

  /** A form that does not say how large it is may be no file. */
  #judgeSize(request: FastifyRequest, { bytes }: Limit): PageVerdict {
    const told = request.headers['content-length'];
    if (told === undefined) return { kind: 'fine', bytes: USUAL.bytes };
    if (Number(told) > bytes) return { kind: 'tooLarge' };
    const seconds = Number(told) > LARGE_FORM ? this.#rate(LARGE_FORMS).wait(request.ip) : null;
    return seconds === null ? { kind: 'fine', bytes } : { kind: 'tooMany', seconds };
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
