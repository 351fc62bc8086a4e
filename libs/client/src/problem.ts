import type { Problem } from './contract.js';

/** An answer that is an error: what the API told, with its stable `code` for programs and `detail` for people. */
export class NavigatorProblem extends Error {
  override readonly name = 'NavigatorProblem';

  /** @param retryAfter seconds to wait, where the API said so */
  constructor(
    readonly problem: Problem,
    readonly retryAfter: number | null = null,
  ) {
    super(problem.detail);
  }

  /** Stable: `not-found`, `too-many-requests`, `invalid-input`, `feed-exists` … */
  get code(): string {
    return this.problem.code;
  }

  /** HTTP status. */
  get status(): number {
    return this.problem.status;
  }
}

/** The problem that an answer tells; one of our own where it tells none (a proxy in between). */
export async function problemOf(response: Response): Promise<NavigatorProblem> {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const told: unknown = await response.json().catch(() => null);
  const problem = isProblem(told) ? told : foreign(response);
  return new NavigatorProblem(problem, Number.isFinite(seconds) ? seconds : null);
}

function isProblem(told: unknown): told is Problem {
  return typeof told === 'object' && told !== null && 'code' in told && 'status' in told && 'detail' in told;
}

function foreign({ status, statusText, url }: Response): Problem {
  const detail = `Something between us and the API answered ${String(status)}.`;
  return { type: 'about:blank', title: statusText, status, code: 'no-problem-json', detail, instance: url };
}
