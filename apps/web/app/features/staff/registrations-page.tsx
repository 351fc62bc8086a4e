import { useLanguage } from '../../i18n/use-labels.js';
import { deskWords } from './desk-words.js';
import { LineTable } from './line-table.js';
import type { RegistrationsView } from './registrations-view.js';
import { StaffPage } from './staff-page.js';

/** Registrations that wait for a person. */
export function RegistrationsPage({ view }: { readonly view: RegistrationsView }): React.ReactElement {
  const words = deskWords(useLanguage()).registrations;
  const { who, what, why, since } = words.columns;
  return (
    <StaffPage head={view.head}>
      {view.lines.length === 0 ? (
        <p className="sentence">{words.empty}</p>
      ) : (
        <LineTable caption={words.heading} columns={[who, what, why, since]} lines={view.lines} />
      )}
    </StaffPage>
  );
}
