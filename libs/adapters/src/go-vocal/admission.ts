import { z } from 'zod';
import type { FeedResponse, Output, ReadFailure } from '../kit/contract.js';
import { admission, admitted, bearer, page } from './requests.js';
import type { GoVocalState } from './state.js';

/** What lets us in. Only what may stand in a header is a token. */
const Admission = z.object({ jwt: z.string().regex(/^[\w.~+/=-]{10,4000}$/) });
const LONGEST = 65_536;

/** Takes the token, and asks for the lists or for what was refused meanwhile. */
export async function* admit(
  state: GoVocalState,
  response: FeedResponse,
): AsyncGenerator<Output<GoVocalState>, void, undefined> {
  const told = Admission.safeParse(await parsed(response));
  if (!told.success) {
    yield { kind: 'failed', failure: refused(`status ${response.status} to the credential`) };
    return;
  }
  const inside: GoVocalState = { ...state, token: told.data.jwt, waiting: null };
  const next = state.waiting ?? [page(inside, 'events', 1), page(inside, 'phases', 1)];
  for (const request of next) yield { kind: 'request', request: admitted(inside, request) };
  yield { kind: 'end', state: inside, isComplete: true };
}

/**
 * A list refused us. With an older token than the one we have it is asked again; a token that ran out is renewed once in
 * a conversation, never in a loop (Q43).
 */
export async function* renew(
  state: GoVocalState,
  { request, body }: FeedResponse,
): AsyncGenerator<Output<GoVocalState>, void, undefined> {
  for await (const _ of body);
  const { token, credential, waiting, hasRenewed } = state;
  const isOutdated = token !== null && request.authorization !== bearer(token);
  if (waiting) yield { kind: 'end', state: { ...state, waiting: [...waiting, request] }, isComplete: true };
  else if (isOutdated) {
    yield { kind: 'request', request: admitted(state, request) };
    yield { kind: 'end', state, isComplete: true };
  } else if (!credential || hasRenewed) yield { kind: 'failed', failure: credential ? refused('status 401') : MISSING };
  else {
    yield { kind: 'request', request: admission(state.base, credential) };
    yield { kind: 'end', state: { ...state, hasRenewed: true, waiting: [request] }, isComplete: true };
  }
}

const MISSING: ReadFailure = { code: 'credential-missing', detail: 'status 401 without a credential' };

function refused(detail: string): ReadFailure {
  return { code: 'credential-refused', detail };
}

async function parsed({ body }: FeedResponse): Promise<unknown> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    if (text.length < LONGEST) text += decoder.decode(chunk, { stream: true });
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
