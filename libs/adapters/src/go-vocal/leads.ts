import type { Door, Lead } from '../kit/contract.js';
import { addressSign, leadTo, nameSign, type Supposed } from '../kit/door.js';
import { parseUrl } from '../kit/link.js';

/** Names of the platform, and of its company before 2024, in whose cloud the pictures of all tenants lie. */
const NAME = /go[- ]?vocal|citizenlab/i;
const HOSTS = /(?:^|\.)(?:govocal\.com|citizenlab\.(?:co|cloud)|citizenlabco)$|^cdn\.citizenlab\b/i;

/** The public interface, which wants a credential; whether it is there is told by the platform's own, which wants none. */
export function leads(door: Door): readonly Lead[] {
  const told = addressSign(door, /\/(?:web_api\/v1|api\/v2\/(?:authenticate|projects|phases|events))(?=\/|$)/);
  if (told) return [lead(told.base, { likelihood: 0.9, evidence: told.evidence })];
  const origin = parseUrl(door.url)?.origin;
  if (origin === undefined) return [];
  return [lead(origin, hostSign(door) ?? nameSign(door, NAME) ?? GUESS)];
}

const GUESS: Supposed = { likelihood: 0.06, evidence: 'the usual path of Go Vocal' };

/** Pictures and scripts that come from the company itself. */
function hostSign({ page }: Door): Supposed | null {
  const asset = page?.assets.find((address) => {
    const url = parseUrl(address);
    return url !== null && (HOSTS.test(url.hostname) || /^\/citizenlabco\//.test(url.pathname));
  });
  const host = asset === undefined ? undefined : parseUrl(asset)?.hostname;
  return host === undefined ? null : { likelihood: 0.75, evidence: `scripts or images from ${host}` };
}

function lead(base: string, supposed: Supposed): Lead {
  return leadTo({
    url: `${base}/web_api/v1/projects?page%5Bnumber%5D=1&page%5Bsize%5D=5`,
    feedUrl: `${base}/api/v2`,
    ...supposed,
  });
}
