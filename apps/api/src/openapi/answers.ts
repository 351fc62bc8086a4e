import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiResponse } from '@nestjs/swagger';
import { Problem } from '@navigator/shared';
import type { z } from 'zod';

const WHY: Readonly<Record<number, string>> = {
  400: 'A key or value of the request is not allowed; `errors` names each.',
  401: 'The token is missing, or nobody has it.',
  404: 'Nothing stands at this address.',
  409: 'It cannot be done as things stand; `code` says why.',
  410: 'It was withdrawn.',
  413: 'The body is larger than this door takes.',
  415: 'The body is of another type than this door takes.',
  429: 'Too many requests; the Retry-After header says when to go on.',
  503: 'Not ready yet; `detail` tells what is still under way.',
};

/** Documents the answer of a door and the problems it may tell instead. */
export function Answers(schema: z.ZodType, ...problems: readonly number[]): MethodDecorator {
  return applyDecorators(ApiOkResponse({ description: 'OK', standardSchema: schema }), ...problems.map(problem));
}

/** Documents an answer that is no JSON. */
export function AnswersAs(mediaType: string, ...problems: readonly number[]): MethodDecorator {
  const schema = { type: 'string' as const };
  return applyDecorators(
    ApiOkResponse({ description: 'OK', content: { [mediaType]: { schema } } }),
    ...problems.map(problem),
  );
}

/** Documents that a record may have moved for ever. */
export function Moves(): MethodDecorator {
  return ApiResponse({ status: 301, description: 'Merged into another record; see the Location header.' });
}

function problem(status: number): MethodDecorator {
  return ApiResponse({ status, description: WHY[status] ?? 'Problem', standardSchema: Problem });
}
