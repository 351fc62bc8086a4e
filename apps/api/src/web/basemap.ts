import type { Basemap } from '@navigator/shared';

/** The operator's map background for pages at `origin`; a style on another host is foreign and needs consent. */
export function basemapOf(styleUrl: string | null, origin: string): Basemap | null {
  if (styleUrl === null) return null;
  const url = new URL(styleUrl, origin);
  return { styleUrl: url.href, host: url.origin === new URL(origin).origin ? null : url.host };
}

/** What a content policy has to allow for the style: the origin of its address, nothing for a path of ours. */
export function basemapSource(styleUrl: string | null): string | null {
  return styleUrl === null || styleUrl.startsWith('/') ? null : new URL(styleUrl).origin;
}
