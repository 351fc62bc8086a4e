import type { FastifyInstance } from 'fastify';
import type { Config } from '../../config/config.js';
import type { Clock } from '../clock.js';
import { sendProblem } from '../problem/problem-filter.js';

/** Where RFC 9116 wants it. */
export const SECURITY_TXT = '/.well-known/security.txt';

/** RFC 9116, 2.5.5: less than a year. It is written anew for every asker, so that it never runs out by itself. */
const VALID_DAYS = 180;

const DAY = 86_400_000;

/** Serves whom to tell of a weakness. */
export function serveSecurityTxt(fastify: FastifyInstance, config: Config, clock: Clock): void {
  fastify.get(SECURITY_TXT, (_request, reply) => {
    const text = securityTxt(config, clock.now());
    if (text !== null) {
      return reply.header('cache-control', 'public, max-age=3600').type('text/plain; charset=utf-8').send(text);
    }
    sendProblem(reply, SECURITY_TXT, {
      status: 404,
      code: 'not-found',
      detail: 'Whoever runs this installation has named no contact: OPERATOR_CONTACT, or BASE_URL with https.',
    });
    return reply;
  });
}

/** The file, or null where nobody can be named: RFC 9116 knows none without a contact. */
export function securityTxt(
  { operatorContact, baseUrl }: Pick<Config, 'operatorContact' | 'baseUrl'>,
  now: Date,
): string | null {
  const home = baseUrl?.startsWith('https://') === true ? baseUrl : null;
  const contacts = [contactOf(operatorContact), home && `${home}/impressum`].filter((one) => one !== null);
  if (contacts.length === 0) return null;
  const lines = [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expiry(now)}`,
    'Preferred-Languages: de, en',
    ...(home === null ? [] : [`Canonical: ${home}${SECURITY_TXT}`]),
  ];
  return `# Please do not try attacks on this installation; how weaknesses of the software are told: SECURITY.md.\n${lines.join('\n')}\n`;
}

/** Midnight in UTC, so that the answer is the same all day. */
function expiry(now: Date): string {
  const day = Math.floor(now.getTime() / DAY) + VALID_DAYS;
  return new Date(day * DAY).toISOString().replace('.000Z', 'Z');
}

/** An address of mail, or one of the web with TLS (RFC 9116, 2.5.3); anything else is no URI. */
function contactOf(contact: string | null): string | null {
  if (contact === null) return null;
  if (/^(?:https:\/\/|mailto:|tel:)\S+$/.test(contact)) return contact;
  return /^[^\s@:]+@[^\s@:]+$/.test(contact) ? `mailto:${contact}` : null;
}
