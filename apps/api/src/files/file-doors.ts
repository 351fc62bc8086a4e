import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FileType } from '@navigator/shared';
import type { FastifyRequest } from 'fastify';
import { ApiProblem, type ProblemFacts } from '../platform/problem/api-problem.js';
import type { BroughtFile } from './brought-file.js';

/** Lets files in as bytes; how large and how often stands in the table of limits. Before `listen`. */
export function openFileDoors(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addContentTypeParser(
      [...FileType.options],
      { parseAs: 'buffer' },
      (_request: FastifyRequest, body: Buffer, done: (error: null, body: Buffer) => void) => {
        done(null, body);
      },
    );
}

/** The file that a request brought. @throws ApiProblem where it brought none */
export function fileIn(request: FastifyRequest, name: string | undefined): BroughtFile {
  const type = typeOf(request);
  if (type === null || !(request.body instanceof Uint8Array)) throw new ApiProblem(OTHER_TYPE);
  if (request.body.byteLength === 0) throw new ApiProblem(EMPTY);
  return { name: name ?? null, type, bytes: request.body };
}

function typeOf({ headers }: FastifyRequest): FileType | null {
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  return FileType.safeParse(type.trim().toLowerCase()).data ?? null;
}

const OTHER_TYPE: ProblemFacts = {
  status: 415,
  code: 'unsupported-media-type',
  detail: 'Please send the file itself as text/csv or application/geo+json.',
};

const EMPTY: ProblemFacts = { status: 400, code: 'empty-file', detail: 'The file is empty.' };
