import type { HealthState } from '@navigator/shared';

const SHAPES: Readonly<Record<HealthState, string>> = {
  healthy: 'M4 10.5l4 4l8-9',
  degraded: 'M10 3.5l7.5 13h-15z',
  failing: 'M4.5 4.5l11 11M15.5 4.5l-11 11',
  unknown: 'M4 10h12',
};

/** Health by shape: tick, triangle, cross, dash. The word stands beside it. */
export function HealthSign({ state }: { readonly state: HealthState }): React.ReactElement {
  return (
    <svg
      className="health-sign"
      data-health={state}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[state]} />
    </svg>
  );
}
