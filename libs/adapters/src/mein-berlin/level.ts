import type { ParticipationLevel, SourceRecord } from '@navigator/shared';
import type { Reading } from '../kit/remark.js';
import { remark } from '../kit/remark.js';
import type { Kind } from './address.js';
import { codeIn, type Row } from './wire.js';

/** The codes of `participation` in the shape of 2026. */
const LEVELS: readonly ParticipationLevel[] = ['information', 'consultation', 'cooperation', 'decision'];

/** How far people may have a say, or the source's own code for it. */
export type Level = Pick<SourceRecord, 'level' | 'levelLabel'>;

/**
 * The level of a plan. Projects write 1 whatever they are, and in 2021 the same codes meant something else (0 was "Ja",
 * Q22): neither tells a level.
 */
export function levelOf(row: Row, kind: Kind): Reading<Level> {
  const code = codeIn(row.participation);
  const isRecent = row.tile_image_alt_text !== undefined;
  if (kind !== 'plan' || !isRecent || code === null) return { value: {}, remarks: [] };
  const level = LEVELS[code];
  if (level !== undefined) return { value: { level }, remarks: [] };
  const levelLabel = `participation: ${String(code)}`;
  return { value: { levelLabel }, remarks: [remark('level-unknown', levelLabel)] };
}
