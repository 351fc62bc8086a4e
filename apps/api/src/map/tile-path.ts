import { z } from 'zod';
import type { Tile } from './tile-grid.js';

/** The deepest zoom at which tiles are made; a map enlarges them beyond. */
const DEEPEST = 18;

const whole = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);

/** `4.mvt`: the row, with the ending of a file. */
const Row = z
  .string()
  .regex(/^\d{1,6}\.mvt$/)
  .transform((text) => parseInt(text, 10));

/** The place of a tile in the pyramid, as its address tells it. */
export const TilePath: z.ZodType<Tile> = z
  .object({ z: whole.pipe(z.number().max(DEEPEST)), x: whole, y: Row })
  .refine((tile) => tile.x < 2 ** tile.z && tile.y < 2 ** tile.z, 'no such tile at this zoom');
