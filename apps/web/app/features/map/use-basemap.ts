import type { Basemap } from '@navigator/shared';
import type { ErrorEvent } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { useRouteLoaderData } from 'react-router';
import { useConsent } from './basemap-consent.js';
import type { Consent } from './basemap-consent.js';
import { brokenSource } from './broken-source.js';
import { readStyle } from './read-style.js';
import type { Living } from './use-map.js';

/** What lies beneath the procedures. */
type Background = 'builtIn' | 'loading' | 'operators' | 'failed';

/** The operator's background: whose it is, whether it is wanted, and how far it has come. */
export interface BasemapState {
  readonly basemap: Basemap | null;
  readonly consent: Consent;
  readonly background: Background;
  readonly onAnswer: (answer: Consent) => void;
}

/** Loads the operator's background where that is allowed: at once from our own host, from a foreign one on consent. */
export function useBasemap(living: Living | null): BasemapState {
  const basemap = useRouteLoaderData<{ readonly basemap: Basemap | null }>('root')?.basemap ?? null;
  const [consent, onAnswer] = useConsent();
  const isWanted = basemap !== null && (basemap.host === null || consent === 'yes');
  const background = useBackground(living, isWanted ? basemap.styleUrl : null);
  return { basemap, consent, background, onAnswer };
}

function useBackground(living: Living | null, styleUrl: string | null): Background {
  const [background, setBackground] = useState<Background>('builtIn');
  useEffect(() => {
    if (living === null || styleUrl === null) return;
    let isOver = false;
    const fail = (): void => {
      if (isOver) return;
      setBackground('failed');
      living.wardrobe.putBeneath(null);
    };
    setBackground('loading');
    readStyle(styleUrl).then((style) => {
      if (isOver) return;
      living.wardrobe.putBeneath(style);
      setBackground('operators');
    }, fail);
    const stopWatching = watchSources(living.map, fail);
    return () => {
      stopWatching();
      living.wardrobe.putBeneath(null);
      setBackground('builtIn');
      isOver = true;
    };
  }, [living, styleUrl]);
  return background;
}

/** A source of the style that cannot even be described leaves a hole; a single missing tile does not. */
function watchSources(map: Living['map'], fail: () => void): () => void {
  const judge = (event: ErrorEvent): void => {
    const broken = brokenSource(event);
    if (broken !== null && !broken.isOurs && broken.tile === null) fail();
  };
  map.on('error', judge);
  return () => void map.off('error', judge);
}
