import { useNavigation } from 'react-router';
import { useLabels } from '../i18n/use-labels.js';

/** Where pages announce what changes without a reload; in the server's HTML, so that it exists before it speaks. */
export function StatusRegion(): React.ReactElement {
  const labels = useLabels();
  const { state } = useNavigation();
  return (
    <div className="kern-sr-only" role="status" data-region="navigation">
      {state === 'loading' ? labels.loading : ''}
    </div>
  );
}
