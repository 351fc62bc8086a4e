import { useEffect, useId, useRef, useState } from 'react';
import { useLabels } from '../../i18n/use-labels.js';
import { StatusSign } from '../../ui/status-sign.js';
import type { Drawn } from './drawn.js';
import { useMapWords } from './words.js';

/** What the list of the map is told, and what it tells. */
export interface DrawnProps {
  readonly drawn: readonly Drawn[];
  /** The line that has the focus. */
  readonly onLook: (mark: Drawn | null) => void;
  readonly onChoose: (mark: Drawn) => void;
}

/** The lines: one tab stop, arrows go through it, Enter chooses. */
export function DrawnLines({ drawn, onLook, onChoose }: DrawnProps): React.ReactElement {
  const words = useMapWords().drawn;
  const [key, setKey] = useState<string | null>(null);
  const at = Math.max(
    0,
    drawn.findIndex((mark) => mark.key === key),
  );
  const list = useFocusOn(drawn[at]?.key ?? null);
  const help = useId();
  const go = (event: React.KeyboardEvent): void => {
    const mark = drawn[lineAfter(event.key, at, drawn.length)];
    if (mark === undefined) return;
    event.preventDefault();
    setKey(mark.key);
  };
  if (drawn.length === 0) return <p>{words.empty}</p>;
  return (
    <>
      <p id={help} className="drawn__help">
        {words.help}
      </p>
      <ul ref={list} role="listbox" aria-label={words.heading} aria-describedby={help} onKeyDown={go}>
        {drawn.map((mark, index) => (
          <Line
            key={mark.key}
            mark={mark}
            isActive={index === at}
            onLook={() => onLook(mark)}
            onChoose={() => onChoose(mark)}
          />
        ))}
      </ul>
    </>
  );
}

/** Focuses the active line when the list opens, and when it changes under the focus; never when that is elsewhere. */
function useFocusOn(active: string | null): React.RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    const { activeElement, body } = document;
    const isHere = activeElement === body || list.current?.contains(activeElement) === true;
    if (wasOpen.current && !isHere) return;
    wasOpen.current = true;
    const line = list.current?.querySelector<HTMLElement>('[tabindex="0"]');
    line?.focus({ preventScroll: true });
    line?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return list;
}

/** The line that a key leads to, or -1 for other keys. */
function lineAfter(key: string, at: number, count: number): number {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : -1;
}

function Line(props: {
  readonly mark: Drawn;
  readonly isActive: boolean;
  readonly onLook: () => void;
  readonly onChoose: () => void;
}): React.ReactElement {
  const { mark, isActive, onLook, onChoose } = props;
  return (
    <li
      role="option"
      aria-selected={isActive}
      tabIndex={isActive ? 0 : -1}
      onFocus={onLook}
      onMouseEnter={onLook}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onChoose();
      }}
    >
      {mark.kind === 'cluster' ? <ClusterWords mark={mark} /> : <ProcedureWords mark={mark} />}
    </li>
  );
}

function ClusterWords({ mark }: { readonly mark: Extract<Drawn, { kind: 'cluster' }> }): React.ReactElement {
  const words = useMapWords().drawn;
  return (
    <>
      <span className="legend__cluster" aria-hidden="true">
        {mark.count}
      </span>
      <span>{words.cluster(mark.count, mark.city)}</span>
    </>
  );
}

function ProcedureWords({ mark }: { readonly mark: Extract<Drawn, { kind: 'procedure' }> }): React.ReactElement {
  const { signs } = useLabels();
  return (
    <>
      <StatusSign sign={mark.sign} />
      <span>
        <strong>{mark.title}</strong> <span className="drawn__status">{signs[mark.sign]}</span>
      </span>
    </>
  );
}
