import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { invalidInput, notFound } from './api-problem.js';
import { faultsOf } from './faults.js';

/**
 * Nest's StandardSchemaValidationPipe, but with the place of the fault in view. Checks every parameter against its schema. A faulty query or body is 400 with each faulty key; a faulty part of the
 * path names nothing that exists, so it is 404.
 */
export class ContractPipe implements PipeTransform<unknown, Promise<unknown>> {
  async transform(value: unknown, { schema, type }: ArgumentMetadata): Promise<unknown> {
    if (!(schema instanceof z.ZodType)) return value;
    const read = await schema.safeParseAsync(value);
    if (read.success) return read.data;
    if (type === 'param') throw notFound('Nothing stands at this address: a part of it is malformed.');
    throw invalidInput(faultsOf(read.error.issues, schema));
  }
}
