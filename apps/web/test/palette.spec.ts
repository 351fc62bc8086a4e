import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const css = readFileSync(join(import.meta.dirname, '../app/styles/tokens.css'), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

/** The hexadecimal colours that a theme gives its signs. */
function signs(theme: string): readonly (readonly [string, string])[] {
  return [...theme.matchAll(/--sign-([a-z]+): (#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex]);
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe('the signs', () => {
  it('have a colour in both themes', () => {
    const names = ['open', 'planned', 'evaluating', 'closed', 'cancelled'];
    expect(signs(light).map(([name]) => name)).toEqual(names);
    expect(signs(dark).map(([name]) => name)).toEqual(names);
  });

  it.each([...signs(light)])('%s stands out from paper and land by 3:1 in the light theme', (_, hex) => {
    expect(contrast(hex, '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(hex, '#f6f3ea')).toBeGreaterThanOrEqual(3);
  });

  it.each([...signs(dark)])('%s stands out from land by 3:1 in the dark theme', (_, hex) => {
    expect(contrast(hex, '#171a2b')).toBeGreaterThanOrEqual(3);
  });
});
