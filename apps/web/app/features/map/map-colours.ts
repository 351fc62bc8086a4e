import type { Sign } from '../../format/sign.js';

/** The colours of a theme as the browser resolved them. */
export interface MapColours {
  readonly water: string;
  readonly land: string;
  readonly border: string;
  readonly state: string;
  readonly label: string;
  readonly halo: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly paper: string;
  readonly signs: Readonly<Record<Sign, string>>;
}

/** Reads the theme's tokens; they may be given in any colour space, the map wants sRGB. */
export function readColours(element: Element): MapColours {
  const style = getComputedStyle(element);
  const colour = (name: string): string => inSrgb(style.getPropertyValue(name));
  const closed = colour('--sign-closed');
  return {
    water: colour('--map-water'),
    land: colour('--map-land'),
    border: colour('--map-border'),
    state: colour('--map-state'),
    label: colour('--map-label'),
    halo: colour('--map-halo'),
    accent: colour('--accent'),
    onAccent: colour('--on-accent'),
    paper: colour('--paper'),
    signs: {
      open: colour('--sign-open'),
      planned: colour('--sign-planned'),
      evaluating: colour('--sign-evaluating'),
      closedWithResult: closed,
      closed,
      cancelled: colour('--sign-cancelled'),
      unknown: closed,
    },
  };
}

/** A canvas turns every colour that CSS knows into red, green and blue. */
function inSrgb(css: string): string {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (context === null) return css;
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `rgb(${red},${green},${blue})`;
}
