import { inLanguage } from '@navigator/shared';
import type { FeedHealth, HealthState, InLanguages, Language } from '@navigator/shared';
import { element, textElement } from '../../publish/xml.js';

/** The word of each state, as the pages have it. */
export const STATE_WORDS: InLanguages<Readonly<Record<HealthState, string>>> = {
  de: { healthy: 'In Ordnung', degraded: 'Eingeschränkt', failing: 'Gestört', unknown: 'Unbekannt' },
  en: { healthy: 'Working', degraded: 'Degraded', failing: 'Failing', unknown: 'Unknown' },
};

const LABELS: InLanguages<string> = { de: 'Beteiligungsdaten', en: 'Participation data' };

/** White text on each has at least 4.5:1. */
const COLOURS: Readonly<Record<HealthState, string>> = {
  healthy: '#1a6b35',
  degraded: '#8a5a00',
  failing: '#a3122a',
  unknown: '#555b66',
};

/** Shapes beside the colour, as on the pages: tick, triangle, cross, dash; in a box of 20. */
const SHAPES: Readonly<Record<HealthState, string>> = {
  healthy: 'M4 10.5l4 4l8-9',
  degraded: 'M10 3.5l7.5 13h-15z',
  failing: 'M4.5 4.5l11 11M15.5 4.5l-11 11',
  unknown: 'M4 10h12',
};

const HEIGHT = 24;
const PADDING = 8;
const SIGN = 16;
/** Of a letter of 12 px in the usual sans-serif fonts; the text is fitted to what is reserved. */
const LETTER = 7;

/** The health of a feed as a small picture to embed anywhere; its title says it in words. */
export function healthBadge({ state }: FeedHealth, language: Language): string {
  const label = inLanguage(LABELS, language);
  const word = inLanguage(STATE_WORDS, language)[state];
  const left = label.length * LETTER + 2 * PADDING;
  const width = left + SIGN + word.length * LETTER + 3 * PADDING;
  const size = { width: String(width), height: String(HEIGHT) };
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', role: 'img', 'aria-labelledby': 't', ...size }, [
    textElement('title', `${label}: ${word}`, { id: 't' }),
    element('rect', { ...size, rx: '4', fill: '#2b2f36' }),
    element('path', { d: rightSide(left, width), fill: COLOURS[state] }),
    element('path', {
      ...{ d: SHAPES[state], transform: `translate(${String(left + PADDING)} 4) scale(0.8)` },
      ...{ fill: 'none', stroke: '#fff', 'stroke-width': '2.5' },
    }),
    element('g', { fill: '#fff', 'font-family': 'Verdana, DejaVu Sans, sans-serif', 'font-size': '12' }, [
      fitted(label, PADDING),
      fitted(word, left + SIGN + 2 * PADDING),
    ]),
  ]);
}

function rightSide(left: number, width: number): string {
  return `M${String(left)} 0h${String(width - left - 4)}a4 4 0 0 1 4 4v16a4 4 0 0 1-4 4h-${String(width - left - 4)}z`;
}

function fitted(text: string, x: number): string {
  const place = { x: String(x), y: '16', textLength: String(text.length * LETTER), lengthAdjust: 'spacingAndGlyphs' };
  return textElement('text', text, { ...place, 'aria-hidden': 'true' });
}
