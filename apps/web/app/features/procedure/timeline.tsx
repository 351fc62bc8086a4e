import { useLabels } from '../../i18n/use-labels.js';
import type { Stage } from './procedure-view.js';

/** The stages in order: what is done, what is under way, what follows; in words, and drawn. */
export function Timeline({ stages }: { readonly stages: readonly Stage[] }): React.ReactElement | null {
  const labels = useLabels().procedure;
  if (stages.length === 0) return null;
  return (
    <section aria-labelledby="stages">
      <h2 id="stages">{labels.phases}</h2>
      <ol className="stages">
        {stages.map((stage, index) => (
          <li key={index} data-state={stage.state}>
            <strong>{stage.title}</strong>
            <span>{stage.when}</span>
            {stage.state === 'now' && <Now progress={stage.progress} />}
            {stage.remark !== null && <span className="stages__remark">{stage.remark}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Now({ progress }: { readonly progress: Stage['progress'] }): React.ReactElement {
  const labels = useLabels().procedure;
  return (
    <>
      <span className="stages__now">
        {labels.now}
        {progress !== null && `, ${progress.text}`}
      </span>
      {progress !== null && (
        <svg
          className="stages__bar"
          viewBox="0 0 100 2"
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          <rect width="100" height="2" className="stages__whole" />
          <rect width={(100 * progress.day) / progress.days} height="2" className="stages__done" />
        </svg>
      )}
    </>
  );
}
