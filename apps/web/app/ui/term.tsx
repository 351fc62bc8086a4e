import { useId, useState } from 'react';
import { Link } from 'react-router';
import { useHydrated } from './use-hydrated.js';

interface TermProps {
  readonly children: string;
  /** What it means, in a sentence. */
  readonly meaning: string;
  /** The same word in the glossary: where the word leads without JavaScript. */
  readonly href: string;
  readonly more: string;
}

/** Hidden; shown while the pointer or the focus is there; or held open by a click. */
type Tip = 'hidden' | 'shown' | 'held';

/**
 * A word that explains itself: on hover, on focus and on a click (WCAG 1.4.13: Escape closes it, the pointer may move
 * into it, and it stays as long as it is looked at). Without JavaScript it is a link to the glossary.
 */
export function Term(props: TermProps): React.ReactElement {
  return useHydrated() ? (
    <LiveTerm {...props} />
  ) : (
    <Link className="term__word" to={props.href}>
      {props.children}
    </Link>
  );
}

function LiveTerm({ children, meaning, href, more }: TermProps): React.ReactElement {
  const [tip, setTip] = useState<Tip>('hidden');
  const id = useId();
  const isOpen = tip !== 'hidden';
  return (
    <span
      className="term"
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && setTip(shownUnlessHeld)}
      onPointerLeave={({ pointerType }) => pointerType === 'mouse' && setTip(hiddenUnlessHeld)}
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && setTip('hidden')}
      onKeyDown={({ key }) => key === 'Escape' && setTip('hidden')}
    >
      <button
        type="button"
        className="term__word"
        aria-expanded={isOpen}
        aria-describedby={isOpen ? id : undefined}
        onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && setTip(shownUnlessHeld)}
        onClick={() => setTip((now) => (now === 'held' ? 'hidden' : 'held'))}
      >
        {children}
      </button>
      <span className="term__tip" hidden={!isOpen}>
        <span id={id}>{meaning}</span>{' '}
        <Link className="link" to={href}>
          {more}
        </Link>
      </span>
    </span>
  );
}

function shownUnlessHeld(now: Tip): Tip {
  return now === 'held' ? now : 'shown';
}

function hiddenUnlessHeld(now: Tip): Tip {
  return now === 'held' ? now : 'hidden';
}
