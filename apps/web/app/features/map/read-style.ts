import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';

/** Longer nobody waits for a background. */
const PATIENCE = 15_000;

/**
 * Reads an operator's style: its addresses made absolute, as they may be given relative to the style.
 * @throws what `fetch` throws, or an error that says what is wrong with the style
 */
export async function readStyle(url: string): Promise<StyleSpecification> {
  const answer = await fetch(url, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!answer.ok) throw new Error(`The style answers ${String(answer.status)}`);
  const style: unknown = await answer.json();
  if (!isStyle(style)) throw new Error('The style is none of version 8');
  return withAbsoluteAddresses(style, url);
}

/** Whether something is a style as far as we need to know; MapLibre validates the rest. */
export function isStyle(value: unknown): value is StyleSpecification {
  if (typeof value !== 'object' || value === null) return false;
  const { version, sources, layers }: Readonly<Record<string, unknown>> = { ...value };
  return version === 8 && typeof sources === 'object' && sources !== null && Array.isArray(layers);
}

/** The style with absolute addresses; `{z}` and its like stay as they are. */
export function withAbsoluteAddresses(style: StyleSpecification, base: string): StyleSpecification {
  const absolute = (address: string): string => readable(new URL(address, base).href);
  const { glyphs, sprite } = style;
  return {
    ...style,
    ...(glyphs === undefined ? {} : { glyphs: absolute(glyphs) }),
    ...(typeof sprite === 'string' ? { sprite: absolute(sprite) } : {}),
    sources: Object.fromEntries(
      Object.entries(style.sources).map(([name, source]) => [name, withAbsoluteSource(source, absolute)]),
    ),
  };
}

function withAbsoluteSource(source: SourceSpecification, absolute: (address: string) => string): SourceSpecification {
  if (source.type !== 'vector' && source.type !== 'raster' && source.type !== 'raster-dem') return source;
  const { url, tiles } = source;
  return {
    ...source,
    ...(url === undefined ? {} : { url: absolute(url) }),
    ...(tiles === undefined ? {} : { tiles: tiles.map(absolute) }),
  };
}

/** The braces of `{z}` are no part of an address and come back encoded. */
function readable(address: string): string {
  return address.replaceAll('%7B', '{').replaceAll('%7D', '}');
}
