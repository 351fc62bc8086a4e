import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { workerPolicy } from './content-security-policy.js';

/** The map's worker among the hashed files, compressed or not. */
const WORKER = /worker-[\w-]+\.js(\.br|\.gz)?$/;

/** Hashed files never change; those at the root keep their names and are asked again after an hour. */
export async function serveFiles(scope: FastifyInstance, folder: string, basemap: string | null = null): Promise<void> {
  await scope.register(fastifyStatic, {
    root: `${folder}/assets`,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    index: false,
    decorateReply: false,
    setHeaders: (reply, path) => {
      if (WORKER.test(path)) void reply.header('content-security-policy', workerPolicy(basemap));
    },
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
