import { SIGN_PATHS } from '../../ui/status-sign.js';
import { SIGNS } from '../../format/sign.js';
import type { Sign } from '../../format/sign.js';
import type { MapColours } from './map-style.js';

/** Drawn at twice its size on screen, so that it stays sharp. */
export const SIGN_RATIO = 2;
const BOX = 28;
const DRAWN = 22;
const PATH_UNITS = 20;

/** The sign that an image id of the style asks for: `sign-open`. */
export function signOfImage(id: string): Sign | undefined {
  return SIGNS.find((sign) => id === `sign-${sign}`);
}

/** Draws a sign with a rim of paper, so that it stands out from areas, borders and other signs. */
export function signImage(sign: Sign, { signs, paper }: MapColours): ImageData | null {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = BOX * SIGN_RATIO;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  const margin = ((BOX - DRAWN) / 2) * SIGN_RATIO;
  const scale = (DRAWN * SIGN_RATIO) / PATH_UNITS;
  context.setTransform(scale, 0, 0, scale, margin, margin);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  drawRim(context, sign, paper);
  drawSign(context, sign, signs[sign]);
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
