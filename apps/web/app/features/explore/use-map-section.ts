import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { inSection } from './page-query.js';

type Bounds = readonly [number, number, number, number];

/** The list beside a map that is moved: whether it follows, and whether it could. */
export interface MapSection {
  readonly isFollowing: boolean;
  /** Somebody moved the map and the list has not followed: the section that it could be searched in. */
  readonly isOffered: boolean;
  /** The map has been drawn: there is a section to follow. */
  readonly isKnown: boolean;
  readonly follow: (isFollowing: boolean) => void;
  readonly searchHere: () => void;
  readonly onRest: (bounds: Bounds, byPerson: boolean) => void;
}

/** Milliseconds of rest after which the list follows: whoever pans by keys does so in many steps. */
const REST = 500;

/** Turns the map's section into the address, when that is wanted. */
export function useMapSection(): MapSection {
  const open = useSection();
  const [bounds, setBounds] = useState<Bounds | null>(null);
  const [isFollowing, setFollowing] = useState(false);
  const [isOffered, setOffered] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const latest = useRef({ isFollowing, open });
  useEffect(() => {
    latest.current = { isFollowing, open };
  });
  const onRest = useCallback((section: Bounds, byPerson: boolean) => {
    setBounds(section);
    clearTimeout(timer.current);
    if (!byPerson) return setOffered(false);
    timer.current = setTimeout(() => {
      if (latest.current.isFollowing) latest.current.open(section);
      else setOffered(true);
    }, REST);
  }, []);
  const show = (section: Bounds | null): void => {
    setOffered(false);
    open(section);
  };
  return {
    isFollowing,
    isOffered,
    isKnown: bounds !== null,
    follow: (wanted) => {
      setFollowing(wanted);
      show(wanted ? bounds : null);
    },
    searchHere: () => show(bounds),
    onRest,
  };
}

/** Opens the page for a section; the way back leads past all of them to where the search began. */
function useSection(): (section: Bounds | null) => void {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  return (section) => {
    const to = pathname + inSection(new URLSearchParams(search), section);
    if (to !== pathname + search) void navigate(to, { replace: true, preventScrollReset: true });
  };
}
