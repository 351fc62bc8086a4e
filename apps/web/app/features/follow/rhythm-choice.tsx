import type { Rhythm } from '@navigator/shared';
import { useFollowWords } from './words.js';

/** Spelled out, because schemas are too heavy for the browser; the types agree. */
const RHYTHMS: readonly Rhythm[] = ['daily', 'weekly'];

/** Every day or every week. */
export function RhythmChoice({
  legend,
  chosen,
}: {
  readonly legend: string;
  readonly chosen: Rhythm;
}): React.ReactElement {
  const { rhythms } = useFollowWords().mail;
  return (
    <fieldset className="follow__rhythm">
      <legend>{legend}</legend>
      {RHYTHMS.map((rhythm) => (
        <label key={`${rhythm} ${chosen}`} className="follow__radio">
          <input type="radio" name="rhythm" value={rhythm} defaultChecked={rhythm === chosen} />
          <span>{rhythms[rhythm]}</span>
        </label>
      ))}
    </fieldset>
  );
}
