import { Csrf } from './console-frame.js';
import type { Deciding } from './decide-held.js';
import { Problem, Send } from './form-parts.js';
import { useOwnerWords } from './words.js';
import { Form } from 'react-router';

/** The two buttons that decide about what is held, in place of the operator's commands. */
export function DecisionForm({
  deciding,
  problem,
}: {
  readonly deciding: Deciding;
  readonly problem: string | null;
}): React.ReactElement {
  const words = useOwnerWords().decision;
  return (
    <section aria-labelledby="deciding" className="owner">
      <h2 id="deciding">{words.heading}</h2>
      <Problem faults={problem === null ? [] : [{ field: '', message: problem }]} />
      <div className="owner__choice">
        {(['confirm', 'reject'] as const).map((decision) => (
          <Form key={decision} method="post" className="owner__form">
            <Csrf token={deciding.csrf} />
            <input type="hidden" name="quarantine" value={deciding.id} />
            <input type="hidden" name="decision" value={decision} />
            <p id={`${decision}-text`}>{words[`${decision}Text`]}</p>
            <Send look={decision === 'confirm' ? 'primary' : 'secondary'}>{words[decision]}</Send>
          </Form>
        ))}
      </div>
    </section>
  );
}
