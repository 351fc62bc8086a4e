/** Width and height of the drawing of a count; it is stretched to its place. */
export const SPARK = { width: 240, height: 48 } as const;
