import type { Sign } from '../../format/sign.js';

/** How areas differ without their colour: by line and by pattern. */
export type AreaLook = 'open' | 'planned' | 'evaluating' | 'closed';

/** A look: its line, as lengths of dash and gap in line widths, and its pattern on a square of 12 that repeats. */
interface Look {
  readonly statuses: readonly Sign[];
  readonly dash: readonly number[] | null;
  readonly pattern: string;
}

/** Edge of the square that a pattern repeats on. */
export const PATTERN_BOX = 12;

/** The looks of areas; map and legend draw the same paths. */
export const AREA_LOOKS: Readonly<Record<AreaLook, Look>> = {
  open: { statuses: ['open'], dash: null, pattern: 'M-1 1l2-2M0 12L12 0M11 13l2-2' },
  planned: { statuses: ['planned'], dash: [3, 2], pattern: 'M3 3h.01M9 9h.01' },
  evaluating: { statuses: ['evaluating'], dash: [5, 2, 1, 2], pattern: 'M0 3h12M0 9h12' },
  closed: { statuses: ['closed', 'cancelled', 'unknown'], dash: [1, 1.5], pattern: 'M-1 11l2 2M0 0l12 12M11 -1l2 2' },
};

/** Every look, in the order of the legend. */
export const AREA_LOOK_NAMES: readonly AreaLook[] = ['open', 'planned', 'evaluating', 'closed'];

/** The look of an area by the status of its procedure. */
export function areaLookOf(status: Sign): AreaLook {
  return AREA_LOOK_NAMES.find((name) => AREA_LOOKS[name].statuses.includes(status)) ?? 'closed';
}
