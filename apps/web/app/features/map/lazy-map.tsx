import type { MapProps } from './map-props.js';

/** stub */
export function LazyMap(_props: MapProps): React.ReactElement {
  return <p>map</p>;
}
