import { describe, expect, it } from '@jest/globals';
import type { CheckReport } from '@navigator/shared';
import { emptyReport } from '../feeds/check/report.js';
import { nextStep } from './next-step.js';

const URL = 'https://mitreden.example/list';
const report = (told: Partial<CheckReport>): CheckReport => ({
  ...emptyReport({ id: 'c1', url: URL, state: 'done' }),
  ...told,
});
const failed = (code: string): CheckReport =>
  report({ state: 'failed', error: { code, detail: '', text: { de: '', en: '' } } });

describe('what comes after a check', () => {
  it('is to register what was read, with what was given', () => {
    expect(nextStep(report({}), {})).toBe(`npm run feeds -- add ${URL} --publisher "<city>"`);
    expect(nextStep(report({ format: 'geojson' }), { map: 'map.json', area: '1,2,3,4' })).toBe(
      `npm run feeds -- add ${URL} --publisher "<city>" --format geojson --map map.json --area 1,2,3,4`,
    );
  });

  it('is a command that a shell takes whole', () => {
    const feedUrl = "https://mitreden.example/ows?a=1&b='x'";
    expect(nextStep(report({ feedUrl }), {})).toContain(" 'https://mitreden.example/ows?a=1&b=%27x%27' ");
  });

  it.each([
    ['credential-missing', '--credential <file>'],
    ['credential-refused', '--credential <file>'],
    ['needs-field-map', '--map <file>'],
  ])('is to give what is missing: %s', (code, option) => {
    expect(nextStep(failed(code), {})).toContain(`npm run check -- ${URL} ${option}`);
  });

  it('is nothing to type where the host has to be mended', () => {
    expect(nextStep(failed('connect-failed'), {})).toBeNull();
  });
});
