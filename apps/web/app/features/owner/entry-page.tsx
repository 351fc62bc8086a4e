import { Form } from 'react-router';
import { PageHeading } from '../../ui/heading.js';
import type { EntryView } from './entry.js';
import { Send } from './form-parts.js';
import { useOwnerWords } from './words.js';

/** One button that logs in by a link. */
export function EntryPage({ view }: { readonly view: EntryView }): React.ReactElement {
  const words = useOwnerWords().entry;
  return (
    <main id="main" className="page page--narrow owner" tabIndex={-1}>
      <PageHeading lead={view.isOver ? words.over : words.lead}>{words.heading}</PageHeading>
      {!view.isOver && (
        <Form method="post" className="owner__form">
          <input type="hidden" name="t" value={view.token} />
          <Send>{words.submit}</Send>
        </Form>
      )}
    </main>
  );
}
