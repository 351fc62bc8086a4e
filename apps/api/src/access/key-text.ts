import { newSecret } from './secret.js';

/** A key as its owner has it: `pnk_<id>_<secret>`. */
interface KeyParts {
  readonly id: string;
  readonly secret: string;
}

const KEY = /^pnk_([0-9a-hjkmnp-tv-z]{10})_([A-Za-z0-9_-]{43})$/;

/** Writes the key of an id, with a fresh secret. */
export function newKeyText(id: string): KeyParts & { readonly key: string } {
  const secret = newSecret();
  return { id, secret, key: `pnk_${id}_${secret}` };
}

/** Reads a key; null for what is none. Blanks around it come with copying. */
export function readKeyText(text: string): KeyParts | null {
  const [, id, secret] = KEY.exec(text.trim()) ?? [];
  return id === undefined || secret === undefined ? null : { id, secret };
}
