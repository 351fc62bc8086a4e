/** How old a message may be, in seconds: an older one is somebody who plays it again. */
export const SIGNATURE_WINDOW = 300;

/**
 * Whether a webhook's message comes from the installation that knows the secret, is whole, and is new.
 * @param header the header `Navigator-Signature`: `t=<unix seconds>,v1=<HMAC-SHA-256 of "t.body" in hexadecimal>`
 * @param body the bytes as they came, before anybody parsed them
 */
export async function verifySignature(
  secret: string,
  header: string | null | undefined,
  { body, now }: { readonly body: string; readonly now: Date },
): Promise<boolean> {
  const [, time, signature] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? [];
  if (time === undefined || signature === undefined) return false;
  if (Math.abs(now.getTime() / 1000 - Number(time)) > SIGNATURE_WINDOW) return false;
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['verify']);
  // Compared in constant time by the platform.
  return crypto.subtle.verify('HMAC', key, bytesOf(signature), encoder.encode(`${time}.${body}`));
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
