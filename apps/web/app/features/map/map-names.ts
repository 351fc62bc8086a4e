/** Names of our sources and layers; long enough not to meet those of an operator's style. */
export const BACKDROP = 'navigator-backdrop';
export const PROCEDURES = 'navigator-procedures';
export const RINGS = 'navigator-rings';
export const CIRCLE = 'navigator-circle';

/** Layers of our tiles. */
export const POINTS_IN_TILE = 'procedures';
export const AREAS_IN_TILE = 'areas';

/** Layers that a pointer can hit, topmost first. */
export const POINT_LAYER = 'navigator-points';
export const CLUSTER_LAYER = 'navigator-clusters';
export const AREA_LAYER = 'navigator-areas';

/** Images that the style asks for: a sign (`sign-open`), the pattern of an area (`area-planned`). */
export const SIGN_IMAGE = 'sign-';
export const AREA_IMAGE = 'area-';

/** The cut that labels and counts are drawn in, from a file of our own. */
export const FONT = 'Fira Sans Bold';
