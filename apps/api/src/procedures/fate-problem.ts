import type { ProcedureLookup } from '@navigator/shared';
import { gone, notFound, type ApiProblem } from '../platform/problem/api-problem.js';

/** What is answered where nothing is to be seen behind an id, and nothing follows it. */
export function fateProblem(kind: Exclude<ProcedureLookup['kind'], 'found' | 'moved'>): ApiProblem {
  switch (kind) {
    case 'withdrawn':
      return gone('This procedure was withdrawn by those who published it.');
    case 'hidden':
      return gone('The operator of this service no longer shows this procedure.');
    case 'unknown':
      return notFound('No procedure has this id.');
  }
}
