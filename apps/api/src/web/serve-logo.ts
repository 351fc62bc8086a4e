import type { FastifyInstance } from 'fastify';
import type { Logo } from '../config/logo.js';

/** Serves the operator's picture. Opened by itself, an SVG may neither run nor load anything. */
export function serveLogo(scope: FastifyInstance, { path, type, bytes }: Logo): void {
  scope.get(path, (_request, reply) =>
    reply
      .headers({
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        'x-content-type-options': 'nosniff',
      })
      .send(bytes),
  );
}
