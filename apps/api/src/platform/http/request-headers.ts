import type { FetchRequest, Validators } from './fetch-outcome.js';

/** Who is asking; told to every server, so that it can admit us or complain. */
export type ClientIdentity = {
  readonly version: string;
  /** Name of the operator of this installation, or empty. */
  readonly operator: string;
  /** A page or mail address, or empty. */
  readonly contact: string;
};

/** @example userAgent({version: '1.0', operator: 'Stadt X', contact: 'mailto:a@x.example'}) // 'ParticipationNavigator/1.0 (+mailto:a@x.example; Stadt X)' */
export function userAgent({ version, operator, contact }: ClientIdentity): string {
  const comment = [contact === '' ? '' : `+${contact}`, operator].map(inComment).filter((part) => part !== '');
  return `ParticipationNavigator/${version}${comment.length === 0 ? '' : ` (${comment.join('; ')})`}`;
}

/** The headers of a request; what is bound to the origin of the feed stays at home after a redirect elsewhere. */
export function requestHeaders(request: FetchRequest, agent: string, atHome: boolean): Record<string, string> {
  return {
    'user-agent': agent,
    accept: request.accept ?? '*/*',
    'accept-encoding': 'gzip, deflate, br',
    ...(request.post ? postHeaders(request.post) : {}),
    ...(atHome ? homeHeaders(request) : {}),
  };
}

function postHeaders({ contentType, body }: NonNullable<FetchRequest['post']>): Record<string, string> {
  return { 'content-type': contentType, 'content-length': String(Buffer.byteLength(body)) };
}

/** Whether a 304 would be an answer to what we asked. */
export function isConditional({ validators }: FetchRequest): boolean {
  return Object.keys(conditionsOf(validators)).length > 0;
}

function homeHeaders({ headers, authorization, validators }: FetchRequest): Record<string, string> {
  return { ...headers, ...(authorization === undefined ? {} : { authorization }), ...conditionsOf(validators) };
}

function conditionsOf(validators: Validators | undefined): Record<string, string> {
  const etag = validators?.etag ?? null;
  const lastModified = validators?.lastModified ?? null;
  return {
    ...(isSendable(etag) ? { 'if-none-match': etag } : {}),
    ...(isSendable(lastModified) ? { 'if-modified-since': lastModified } : {}),
  };
}

/** Some servers send validators outside ASCII; decoded they cannot be sent back as they were. */
function isSendable(value: string | null): value is string {
  return value !== null && /^[\x20-\x7e]+$/.test(value);
}

/** Plain ASCII without the characters that have a meaning inside a comment (RFC 9110, 5.6.5). */
function inComment(text: string): string {
  const plain = text
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]|[()\\]/g, '');
  return plain.trim();
}
