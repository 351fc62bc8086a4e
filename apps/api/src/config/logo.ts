import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { LocalText } from '@navigator/shared';

/** The operator's picture: read once, served from our own origin under an address that changes with it. */
export interface Logo {
  readonly path: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** The picture, or why there is none. */
export type ReadLogo =
  { readonly kind: 'read'; readonly logo: Logo } | { readonly kind: 'fault'; readonly text: LocalText };

/** Largest picture in bytes: it stands on every page. */
export const MAX_LOGO = 200_000;

/** Reads the picture that a configuration file in `folder` names. What it is, its bytes tell, not its name. */
export async function readLogo(folder: string, name: string): Promise<ReadLogo> {
  const file = resolve(folder, name);
  const size = await stat(file).then(
    (facts) => (facts.isFile() ? facts.size : null),
    () => null,
  );
  if (size === null) return fault(NOT_THERE(file));
  if (size > MAX_LOGO) return fault(TOO_LARGE(size));
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return fault(NOT_THERE(file));
  const kind = KINDS.find(({ isIn }) => isIn(bytes));
  if (kind === undefined) return fault(NO_PICTURE);
  const print = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { kind: 'read', logo: { path: `/site/logo-${print}.${kind.ending}`, type: kind.type, bytes } };
}

function fault(text: LocalText): ReadLogo {
  return { kind: 'fault', text };
}

const begins =
  (at: number, ...expected: readonly number[]) =>
  (bytes: Buffer): boolean =>
    expected.every((byte, index) => bytes[at + index] === byte);

const SVG = /^\uFEFF?\s*(<\?xml[^>]*>\s*)?((<!--[\s\S]*?-->|<!DOCTYPE[^>]*>)\s*)*<svg[\s>]/i;

/** Pictures every browser shows, by their first bytes. */
const KINDS = [
  { type: 'image/png', ending: 'png', isIn: begins(0, 0x89, 0x50, 0x4e, 0x47) },
  { type: 'image/jpeg', ending: 'jpg', isIn: begins(0, 0xff, 0xd8, 0xff) },
  { type: 'image/webp', ending: 'webp', isIn: begins(8, 0x57, 0x45, 0x42, 0x50) },
  { type: 'image/svg+xml', ending: 'svg', isIn: (bytes: Buffer) => SVG.test(bytes.toString('utf8')) },
] as const;

const NOT_THERE = (file: string): LocalText => ({
  de: `Die Datei ${file} gibt es nicht, oder sie ist nicht lesbar. Der Pfad gilt von der Konfigurationsdatei aus.`,
  en: `There is no file ${file}, or it cannot be read. The path starts at the configuration file.`,
});

const TOO_LARGE = (size: number): LocalText => ({
  de: `Das Bild hat ${String(size)} Byte; höchstens ${String(MAX_LOGO)}, denn es steht auf jeder Seite.`,
  en: `The picture has ${String(size)} bytes; at most ${String(MAX_LOGO)}, because it stands on every page.`,
});

const NO_PICTURE: LocalText = {
  de: 'Erwartet wird ein Bild als SVG, PNG, JPEG oder WebP.',
  en: 'A picture as SVG, PNG, JPEG or WebP is expected.',
};
