import { useId, useRef, useState } from 'react';
import { countOf } from './drawn.js';
import type { Drawn } from './drawn.js';
import { DrawnLines } from './drawn-lines.js';
import type { DrawnProps } from './drawn-lines.js';
import { useMapWords } from './words.js';

/** Everything drawn on the map as a list to walk through: the map by keyboard, and for whoever cannot see it. */
export function DrawnList({ drawn, onLook, onChoose }: DrawnProps): React.ReactElement {
  const words = useMapWords().drawn;
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = (): void => {
    setOpen(false);
    onLook(null);
  };
  const leave = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    close();
    button.current?.focus();
  };
  const choose = (mark: Drawn): void => {
    if (mark.kind === 'procedure') close();
    onChoose(mark);
  };
  return (
    <div className="drawn" onKeyDown={leave}>
      <button
        ref={button}
        type="button"
        className="drawn__button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        {words.button(countOf(drawn))}
      </button>
      <div id={id} className="drawn__panel" hidden={!isOpen}>
        {isOpen && <DrawnLines drawn={drawn} onLook={onLook} onChoose={choose} />}
      </div>
    </div>
  );
}
