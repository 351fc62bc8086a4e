import { useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { Act, Send } from './form-parts.js';
import type { TrialView } from './map-view.js';
import { TrialResult } from './trial-result.js';

/** What is said around a trial, and the form that takes what was tried. */
interface TrialPartProps {
  readonly heading: string;
  readonly gone: string;
  readonly running: string;
  /** A trial that nobody remembers is gone. */
  readonly trial: (TrialView & { readonly address?: string }) | 'gone';
  readonly take: { readonly csrf: string; readonly intent: string; readonly name: string; readonly send: string };
  /** What taking it means. */
  readonly note?: string;
}

/** A trial under way or done, and the button that takes what it tried. */
export function TrialPart(props: TrialPartProps): React.ReactElement {
  const { heading, gone, trial } = props;
  const isRunning = trial !== 'gone' && trial.isRunning;
  useReload(isRunning);
  return (
    <section aria-labelledby="trial">
      <h2 id="trial">{heading}</h2>
      <div role="status">
        {trial === 'gone' && <p>{gone}</p>}
        {isRunning && (
          <p>
            {props.running} <meta httpEquiv="refresh" content="3" />
          </p>
        )}
      </div>
      {trial !== 'gone' && !isRunning && <Done {...props} trial={trial} />}
    </section>
  );
}

function Done({ trial, take, note }: TrialPartProps & { readonly trial: TrialView & { readonly address?: string } }) {
  return (
    <>
      {trial.address !== undefined && (
        <p>
          <code>{trial.address}</code>
        </p>
      )}
      <TrialResult trial={trial} />
      {trial.isUseful && (
        <Act csrf={take.csrf} intent={take.intent}>
          <input type="hidden" name={take.name} value={trial.id} />
          {note !== undefined && <p>{note}</p>}
          <Send>{take.send}</Send>
        </Act>
      )}
    </>
  );
}

/** Looks again every two seconds while something is under way; without JavaScript the page reloads itself. */
function useReload(isRunning: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => void revalidate(), 2000);
    return () => clearInterval(timer);
  }, [isRunning, revalidate]);
}
