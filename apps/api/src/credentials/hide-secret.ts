import type { Credential } from '@navigator/adapters';

const DOTS = '…';

/**
 * Takes a credential out of texts that quote a platform's answer: one that echoes what it was asked with must not bring
 * it into a finding, a log or a report.
 */
export function hideSecret(credential: Credential | null): (text: string) => string {
  const spellings = credential === null || credential.secret === '' ? [] : spellingsOf(credential);
  return (text) => spellings.reduce((clean, spelling) => clean.replaceAll(spelling, DOTS), text);
}

/** As it was given, as it stands in an address, and as Basic authentication writes it. The longest first. */
function spellingsOf({ id, secret }: Credential): readonly string[] {
  const basic = Buffer.from(`${id ?? ''}:${secret}`).toString('base64');
  const plain = Buffer.from(secret).toString('base64');
  const spellings = [secret, encodeURIComponent(secret), new URLSearchParams({ s: secret }).toString().slice(2)];
  return [...new Set([...spellings, basic, plain])].toSorted((a, b) => b.length - a.length);
}
