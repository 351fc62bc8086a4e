import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Hashed files never change; those at the root keep their names and are asked again after an hour. */
export async function serveFiles(scope: FastifyInstance, folder: string): Promise<void> {
  await scope.register(fastifyStatic, {
    root: `${folder}/assets`,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    index: false,
    decorateReply: false,
  });
  await scope.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    wildcard: false,
    globIgnore: ['assets/**', '.vite/**'],
    maxAge: '1h',
    index: false,
    decorateReply: false,
  });
}
