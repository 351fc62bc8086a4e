import { adapterFor, READ_FAILURES, recognise } from '@navigator/adapters';
import type { Candidate, FeedFormat, RunError } from '@navigator/shared';
import { BodyBroken, type Answer, type Transport } from '../../harvest/reading/transport.js';
import { formatNotReadYet } from '../../platform/format-not-read-yet.js';

/** As much of an answer as recognising its format takes, in bytes. */
const HEAD_BYTES = 65_536;

/** What an address might be, best first, or why nothing can be said. */
export type Detection =
  | { readonly kind: 'candidates'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'failure'; readonly error: RunError };

/** Takes a named format at its word, or looks at the beginning of the answer. */
export async function detect(url: string, format: FeedFormat | null, transport: Transport): Promise<Detection> {
  if (format) return named(url, format);
  const request = {
    purpose: 'detect',
    url,
    accept: 'application/geo+json, application/json, */*;q=0.5',
    isOptional: false,
  };
  const answer = await transport.ask(request, null);
  if (answer.kind === 'failure') return answer;
  if (answer.kind === 'not-modified') return { kind: 'failure', error: UNRECOGNISED };
  return lookAt(answer);
}

function named(url: string, format: FeedFormat): Detection {
  if (adapterFor(format))
    return { kind: 'candidates', candidates: [{ format, url, confidence: 1, evidence: '--format' }] };
  return { kind: 'failure', error: formatNotReadYet(format) };
}

async function lookAt({ url, headers, body }: Extract<Answer, { kind: 'answer' }>): Promise<Detection> {
  try {
    const bytes = await headOf(body);
    const head = { url, contentType: headers['content-type'] ?? '', bytes };
    const candidates = recognise(head).map((candidate) => ({ ...candidate, url }));
    if (candidates.length > 0) return { kind: 'candidates', candidates };
    return { kind: 'failure', error: isHtml(head) ? HTML : UNRECOGNISED };
  } catch (error) {
    if (error instanceof BodyBroken) return { kind: 'failure', error: error.failure };
    throw error;
  }
}

async function headOf(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length >= HEAD_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, HEAD_BYTES);
}

function isHtml({ contentType, bytes }: { contentType: string; bytes: Uint8Array }): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  return contentType.includes('text/html') || start.startsWith('<!doctype html') || start.startsWith('<html');
}

const HTML: RunError = {
  code: 'html-instead-of-data',
  detail: 'the answer is a web page',
  text: READ_FAILURES['html-instead-of-data'],
};

const UNRECOGNISED: RunError = {
  code: 'not-a-feed',
  detail: 'no known format was recognised',
  text: {
    de: 'Unter dieser Adresse steht kein Format, das wir kennen. Bitte die Adresse der Schnittstelle angeben (bei DIPAS …/dipas-pds/projects, bei mein.berlin …/api/projects/) oder mit --format sagen, welches Format es ist.',
    en: 'At this address there is no format that we know. Please give the address of the interface (for DIPAS …/dipas-pds/projects, for mein.berlin …/api/projects/) or say with --format which format it is.',
  },
};
