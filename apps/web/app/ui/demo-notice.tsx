import { useLabels } from '../i18n/use-labels.js';

/** Said on every page while the cities are imaginary. */
export function DemoNotice(): React.ReactElement {
  const { demoNotice } = useLabels();
  return (
    <aside className="demo-notice" aria-label={demoNotice.title}>
      <p>
        <strong>{demoNotice.title}.</strong> {demoNotice.text}
      </p>
    </aside>
  );
}
