import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';

/** One faulty field of a request. */
export interface FieldFault {
  readonly path: string;
  readonly message: string;
}

/** What an error answer tells, besides the address that was asked. */
export interface ProblemFacts {
  readonly status: number;
  /** Stable, for programs. */
  readonly code: string;
  /** For people: what is wrong and what to do. */
  readonly detail: string;
  readonly errors?: readonly FieldFault[];
}

/** A request that cannot be served, as an exception: the problem filter turns it into RFC 9457. */
export class ApiProblem extends HttpException {
  constructor(readonly facts: ProblemFacts) {
    super(STATUS_CODES[facts.status] ?? 'Error', facts.status);
  }
}

/** Nothing stands at this address. */
export function notFound(detail: string): ApiProblem {
  return new ApiProblem({ status: 404, code: 'not-found', detail });
}

/** Something stood here and was taken away on purpose. */
export function gone(detail: string): ApiProblem {
  return new ApiProblem({ status: 410, code: 'gone', detail });
}

/** Somebody asks more than we can do. */
export function tooMany(detail: string): ApiProblem {
  return new ApiProblem({ status: 429, code: 'too-many-requests', detail });
}

/** Values of the request that are not what the contract allows. */
export function invalidInput(errors: readonly FieldFault[]): ApiProblem {
  const detail = errors.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('; ');
  return new ApiProblem({ status: 400, code: 'invalid-input', detail, errors });
}
