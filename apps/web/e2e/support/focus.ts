import type { Page } from 'playwright-core';

/** Nobody tabs further than this; long lists repeat themselves. */
const STOPS = 70;

/** Tabs through a page from its top: stops whose focus cannot be seen, each with what it lacks. */
export async function badStops(page: Page): Promise<string[]> {
  const bad: string[] = [];
  for (let stops = 0; stops < STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtStop);
    if (stop === null) return stops < 3 ? ['too few stops', ...bad] : bad;
    const lack = lackOf(stop);
    if (lack !== null) bad.push(`${stop.name}: ${lack}`);
  }
  return bad;
}

/** What has the focus, and its ring. */
interface Stop {
  readonly name: string;
  readonly isOnScreen: boolean;
  /** Its colour and the one behind it; null without a ring, `own` for one whose colour is the browser's own. */
  readonly ring: { readonly colour: readonly number[]; readonly behind: readonly number[] } | 'own' | null;
}

function lackOf({ isOnScreen, ring }: Stop): string | null {
  if (!isOnScreen) return 'off screen';
  if (ring === null) return 'no ring';
  if (ring === 'own') return null;
  const contrast = contrastOf(ring.colour, ring.behind);
  return contrast >= 3 ? null : `rgb ${ring.colour.join(' ')} on ${ring.behind.join(' ')} is ${contrast.toFixed(2)}:1`;
}

/** Runs in the browser; null when the focus has left the page. */
function lookAtStop(): Stop | null {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const { top, bottom } = element.getBoundingClientRect();
  return {
    name: `${element.tagName}.${element.getAttribute('class') ?? ''} ${element.textContent.slice(0, 30)}`,
    isOnScreen: bottom > 0 && top < innerHeight,
    ring: ringOf([getComputedStyle(element), getComputedStyle(element, '::after')].find(isRinged)),
  };

  function isRinged({ outlineStyle, outlineWidth, boxShadow }: CSSStyleDeclaration): boolean {
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  }

  function ringOf(style: CSSStyleDeclaration | undefined): Stop['ring'] {
    if (style === undefined) return null;
    if (['auto', 'none'].includes(style.outlineStyle)) return 'own';
    return { colour: painted([style.outlineColor]), behind: painted(['white', ...backgrounds()]) };
  }

  /** From the page to the parent of what is ringed. */
  function backgrounds(): string[] {
    const found: string[] = [];
    for (let at = element?.parentElement ?? null; at !== null; at = at.parentElement) {
      found.unshift(getComputedStyle(at).backgroundColor);
    }
    return found;
  }

  /** Colours over one another, however they are written, as red, green and blue. */
  function painted(colours: readonly string[]): readonly number[] {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    if (context === null) return [];
    for (const colour of colours) {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
    }
    return [...context.getImageData(0, 0, 1, 1).data.subarray(0, 3)];
  }
}

/** WCAG's relative luminance. */
function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour
    .map((part) => part / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(a: readonly number[], b: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}
