import { useEffect, useRef, useState } from 'react';
import { GPUInitializationError } from 'maplibre-gl';
import type { Map as MapLibre, VectorTileSource } from 'maplibre-gl';
import bold from '@kern-ux/native/dist/fonts/fira-sans/FiraSans-Bold.woff2?url';
import backdrop from '../../../.generated/backdrop.json?url';
import { useLabels } from '../../i18n/use-labels.js';
import { createMap } from './create-map.js';
import { fitResults } from './fit-results.js';
import { readColours } from './map-colours.js';
import { mapStyle, PROCEDURES } from './map-style.js';
import type { MapColours, MapSources } from './map-style.js';
import { signImage, signOfImage, SIGN_RATIO } from './sign-image.js';
import { SIGNS } from '../../format/sign.js';

/** The living map, or why there is none. */
export interface LivingMap {
  readonly map: MapLibre | null;
  readonly hasFailed: boolean;
}

/** Makes the map in its container, keeps it in step with theme and filter, and takes it down. */
export function useMap(container: React.RefObject<HTMLDivElement | null>, tileQuery: string): LivingMap {
  const [living, setLiving] = useState<LivingMap>({ map: null, hasFailed: false });
  const labels = useLabels().map;
  const firstQuery = useRef(tileQuery);
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const fail = (): void => setLiving({ map: null, hasFailed: true });
    try {
      const map = createMap(element, mapStyle(readColours(element), sources(firstQuery.current)), labels);
      map.on('error', ({ error }) => {
        if (error instanceof GPUInitializationError) fail();
      });
      const stop = dress(map, element);
      fitResults(map);
      setLiving({ map, hasFailed: false });
      return () => {
        stop();
        map.remove();
      };
    } catch {
      fail();
      return undefined;
    }
  }, [container, labels]);
  useTiles(living.map, tileQuery, firstQuery);
  return living;
}

/** A changed filter asks for other tiles; the view follows unless somebody has moved the map. */
function useTiles(map: MapLibre | null, tileQuery: string, shown: React.RefObject<string>): void {
  const wasMoved = useRef(false);
  useEffect(() => {
    if (map === null) return;
    const remember = ({ originalEvent }: { readonly originalEvent?: unknown }): void => {
      if (originalEvent !== undefined) wasMoved.current = true;
    };
    map.on('movestart', remember);
    return () => void map.off('movestart', remember);
  }, [map]);
  useEffect(() => {
    if (map === null || shown.current === tileQuery) return;
    shown.current = tileQuery;
    map.getContainer().dataset['idle'] = 'false';
    map.getSource<VectorTileSource>(PROCEDURES)?.setTiles([tilesOf(tileQuery)]);
    if (!wasMoved.current) fitResults(map);
  }, [map, tileQuery, shown]);
}

/** Gives the map its signs and colours, tells tests when it rests, and follows the theme; returns how to stop. */
function dress(map: MapLibre, element: HTMLElement): () => void {
  let colours: MapColours = readColours(element);
  map.setMissingStyleImageResolver((id) => {
    const sign = signOfImage(id);
    const image = sign === undefined ? null : signImage(sign, colours);
    if (image !== null) map.addImage(id, image, { pixelRatio: SIGN_RATIO });
  });
  map.on('idle', () => (element.dataset['idle'] = 'true'));
  map.on('movestart', () => (element.dataset['idle'] = 'false'));
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const repaint = (): void => {
    colours = readColours(element);
    const source = map.getSource<VectorTileSource>(PROCEDURES);
    map.setStyle(mapStyle(colours, { ...sources(''), tiles: source?.tiles[0] ?? tilesOf('') }));
    for (const sign of SIGNS.filter((one) => map.hasImage(`sign-${one}`))) {
      const image = signImage(sign, colours);
      if (image !== null) map.updateImage(`sign-${sign}`, image);
    }
  };
  dark.addEventListener('change', repaint);
  return () => dark.removeEventListener('change', repaint);
}

function sources(tileQuery: string): MapSources {
  const absolute = (path: string): string => new URL(path, location.href).href;
  return { backdrop: absolute(backdrop), font: absolute(bold), tiles: tilesOf(tileQuery) };
}

function tilesOf(tileQuery: string): string {
  return `${location.origin}/api/v1/tiles/{z}/{x}/{y}.mvt${tileQuery === '' ? '' : `?${tileQuery}`}`;
}
