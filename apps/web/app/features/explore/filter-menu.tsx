import { useEffect, useRef } from 'react';
import { useExploreLabels } from './labels.js';

/**
 * One filter behind its name: a disclosure that works without JavaScript. Where there is room the stylesheet lets it
 * open above the list, and then Escape, or a press beside it, closes it again.
 */
export function FilterMenu(props: {
  readonly name: string;
  readonly chosen: number;
  readonly isOpen?: boolean;
  readonly children: React.ReactNode;
}): React.ReactElement {
  const menu = useRef<HTMLDetailsElement>(null);
  useClosing(menu);
  return (
    <details ref={menu} className="menu" name="filter-menu" open={props.isOpen === true ? true : undefined}>
      <summary data-chosen={props.chosen > 0 ? 'true' : undefined}>
        {props.name}
        {props.chosen > 0 && <span className="menu__count">{props.chosen}</span>}
      </summary>
      <div className="menu__panel">
        {props.children}
        <ApplyWithoutScript />
      </div>
    </details>
  );
}

/** Without JavaScript a choice is sent by a press; where this panel lies above the page, the button has to be in it. */
export function ApplyWithoutScript(): React.ReactElement {
  const { apply } = useExploreLabels();
  return (
    <noscript>
      <button type="submit" className="kern-btn kern-btn--secondary">
        <span className="kern-label">{apply}</span>
      </button>
    </noscript>
  );
}

function useClosing(menu: React.RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const press = ({ target }: PointerEvent): void => {
      const isBeside = target instanceof Node && menu.current?.contains(target) === false;
      if (isBeside && isAbove(menu.current)) close(menu.current);
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || menu.current?.open !== true) return;
      close(menu.current);
      menu.current.querySelector('summary')?.focus();
    };
    const element = menu.current;
    document.addEventListener('pointerdown', press);
    element?.addEventListener('keydown', key);
    return () => {
      document.removeEventListener('pointerdown', press);
      element?.removeEventListener('keydown', key);
    };
  }, [menu]);
}

/** Whether it lies above the list; among others in a column it stays as it is. */
function isAbove(menu: HTMLDetailsElement | null): boolean {
  const panel = menu?.querySelector('.menu__panel') ?? null;
  return panel !== null && getComputedStyle(panel).position === 'absolute';
}

function close(menu: HTMLDetailsElement | null): void {
  if (menu !== null) menu.open = false;
}
