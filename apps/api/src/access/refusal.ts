import type { ProblemFacts } from '../platform/problem/api-problem.js';

/** Why somebody may not. */
export type RefusalCode =
  | 'key-needed'
  | 'key-wrong'
  | 'session-expired'
  | 'forged'
  | 'not-yours'
  | 'role-too-small'
  | 'not-accepted'
  | 'feed-removed';

const SAID: Readonly<Record<RefusalCode, Omit<ProblemFacts, 'code'>>> = {
  'key-needed': { status: 401, detail: 'Please send "Authorization: Bearer <owner key>", or log in.' },
  'key-wrong': {
    status: 401,
    detail: 'This key opens nothing: it is mistyped, was revoked, or never was one of ours.',
  },
  'session-expired': { status: 401, detail: 'Your session has ended; please log in again.' },
  forged: {
    status: 403,
    detail: 'A session needs its token in X-CSRF-Token, and a request from a page of ours (Origin).',
  },
  'not-yours': { status: 403, detail: 'This key belongs to another feed.' },
  'role-too-small': { status: 403, detail: 'Your role does not reach that far.' },
  'not-accepted': {
    status: 403,
    detail: 'This registration is not accepted yet; until then its owner may look at it and withdraw it.',
  },
  'feed-removed': { status: 410, detail: 'This feed was removed.' },
};

/** What somebody is told who may not. */
export function refused(code: RefusalCode): ProblemFacts {
  return { code, ...SAID[code] };
}
