import { SIGNS } from '../../format/sign.js';
import type { Sign } from '../../format/sign.js';
import { SIGN_PATHS } from '../../ui/status-sign.js';
import { AREA_LOOKS, areaLookOf, PATTERN_BOX } from './area-look.js';
import type { MapColours } from './map-colours.js';
import { AREA_IMAGE, SIGN_IMAGE } from './map-names.js';

/** Drawn at twice its size on screen, so that it stays sharp. */
export const IMAGE_RATIO = 2;

/** Edge of a sign with its rim, and of the sign alone, in pixels on screen; signs are drawn on a square of 20. */
const BOX = 28;
const DRAWN = 22;
const SIGN_UNITS = 20;

/** The image that the style asks for by its name, or null for a name that is not ours. */
export function mapImage(name: string, colours: MapColours): ImageData | null {
  const sign = SIGNS.find((one) => name === SIGN_IMAGE + one);
  if (sign !== undefined) return signImage(sign, colours);
  const status = SIGNS.find((one) => name === AREA_IMAGE + one);
  return status === undefined ? null : areaImage(status, colours);
}

/** A sign with a rim of paper, so that it stands out from areas, borders and other signs. */
function signImage(sign: Sign, { signs, paper }: MapColours): ImageData | null {
  return draw(BOX, (context) => {
    const scale = (DRAWN * IMAGE_RATIO) / SIGN_UNITS;
    const margin = ((BOX - DRAWN) / 2) * IMAGE_RATIO;
    context.setTransform(scale, 0, 0, scale, margin, margin);
    drawRim(context, sign, paper);
    drawSign(context, sign, signs[sign]);
  });
}

/** One square of the pattern of an area. */
function areaImage(status: Sign, { signs }: MapColours): ImageData | null {
  return draw(PATTERN_BOX, (context) => {
    context.scale(IMAGE_RATIO, IMAGE_RATIO);
    context.strokeStyle = signs[status];
    const look = areaLookOf(status);
    context.lineWidth = look === 'planned' ? 2.4 : 1.1;
    context.stroke(new Path2D(AREA_LOOKS[look].pattern));
  });
}

function draw(edge: number, paint: (context: CanvasRenderingContext2D) => void): ImageData | null {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = edge * IMAGE_RATIO;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  paint(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function drawRim(context: CanvasRenderingContext2D, sign: Sign, paper: string): void {
  const { fill, line } = SIGN_PATHS[sign];
  context.fillStyle = context.strokeStyle = paper;
  context.lineWidth = 6.5;
  for (const path of [fill, line].filter((one) => one !== null)) {
    context.stroke(new Path2D(path));
    context.fill(new Path2D(path));
  }
}

function drawSign(context: CanvasRenderingContext2D, sign: Sign, colour: string): void {
  const { fill, line } = SIGN_PATHS[sign];
  context.fillStyle = context.strokeStyle = colour;
  context.lineWidth = 2.75;
  if (fill !== null) context.fill(new Path2D(fill));
  if (line !== null) context.stroke(new Path2D(line));
}
