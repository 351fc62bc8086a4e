import { useLanguage } from '../../i18n/use-labels.js';
import type { Returned } from './feedback-view.js';
import { Field } from './field.js';
import { feedbackWords } from './words.js';

/** The name of a place, and where it may mean several, which one. */
export function PlaceField({
  initial,
  returned,
}: {
  readonly initial: string;
  readonly returned: Returned | null;
}): React.ReactElement {
  const words = feedbackWords(useLanguage());
  const choices = returned?.choices ?? [];
  return (
    <>
      <Field name="place" label={words.place} hint={words.placeHint} initial={initial} returned={returned} />
      {choices.length > 0 && (
        <fieldset className="entry">
          <legend>{words.which}</legend>
          {choices.map(({ key, label }, index) => (
            <label key={key} className="choice">
              <input
                type="radio"
                name="territory"
                id={index === 0 ? 'territory' : undefined}
                value={key}
                defaultChecked={choices.length === 1}
              />
              {label}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
