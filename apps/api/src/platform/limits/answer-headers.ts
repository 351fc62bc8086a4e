import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Config } from '../../config/config.js';

/** A year, in seconds, as preload lists and audits want it. */
const HSTS = 'max-age=31536000';

/** What data may do when a browser opens it by itself: nothing. Pages and documents bring a policy of their own. */
const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** JavaScript and styles are read within a page, whose policy counts; a worker brings its own. */
const FILES = /^\/(?:assets\/|[\w.-]+\.(?:js|css|svg|png|ico|webmanifest)(?:\?|$))/;

/**
 * Headers that every answer carries whatever made it: nobody guesses its type, and what says nothing itself may neither
 * run nor load anything. Where `BASE_URL` is https, browsers never ask this host without TLS again; its subdomains
 * and a preload list are the city's to decide.
 */
export function addAnswerHeaders(fastify: FastifyInstance, { baseUrl }: Pick<Config, 'baseUrl'>): void {
  const isHttps = baseUrl?.startsWith('https://') === true;
  fastify.addHook('onSend', async (request, reply, payload) => {
    if (isHttps) reply.header('strict-transport-security', HSTS);
    addUnlessSaid(reply, 'x-content-type-options', 'nosniff');
    if (!FILES.test(request.url)) addUnlessSaid(reply, 'content-security-policy', DATA_POLICY);
    return payload;
  });
}

function addUnlessSaid(reply: FastifyReply, name: string, value: string): void {
  if (!reply.hasHeader(name)) reply.header(name, value);
}
