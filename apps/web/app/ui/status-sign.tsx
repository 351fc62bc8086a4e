import type { Sign } from '../format/sign.js';

/** The shapes of the signs on a square of 20; the map draws the same paths. */
export const SIGN_PATHS: Readonly<Record<Sign, { readonly fill: string | null; readonly line: string | null }>> = {
  open: { fill: 'M10 2a8 8 0 1 1 0 16a8 8 0 1 1 0-16z', line: null },
  planned: { fill: null, line: 'M10 3.25a6.75 6.75 0 1 1 0 13.5a6.75 6.75 0 1 1 0-13.5z' },
  evaluating: {
    fill: 'M10 3.25a6.75 6.75 0 0 1 0 13.5z',
    line: 'M10 3.25a6.75 6.75 0 1 1 0 13.5a6.75 6.75 0 1 1 0-13.5z',
  },
  closedWithResult: { fill: null, line: 'M3.25 3.25h13.5v13.5h-13.5zM6.5 10.2l2.6 2.6l4.6-5.4' },
  closed: { fill: null, line: 'M3.25 3.25h13.5v13.5h-13.5z' },
  cancelled: { fill: null, line: 'M4.5 4.5l11 11M15.5 4.5l-11 11' },
  unknown: { fill: 'M8.9 15.1h2.2v2.2h-2.2z', line: 'M6.4 7a3.6 3.6 0 1 1 5.4 3.1c-1.2.7-1.8 1.2-1.8 2.9' },
};

/** The sign of a status; the words beside it carry the meaning, so it is hidden from screen readers. */
export function StatusSign({ sign }: { readonly sign: Sign }): React.ReactElement {
  const { fill, line } = SIGN_PATHS[sign];
  return (
    <svg
      className="sign"
      data-sign={sign}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      {fill !== null && <path className="sign__fill" d={fill} />}
      {line !== null && <path className="sign__line" d={line} />}
    </svg>
  );
}
