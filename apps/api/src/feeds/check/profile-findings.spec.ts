import { describe, expect, it } from '@jest/globals';
import { emptyReport } from './report.js';
import { profileFindings } from './profile-findings.js';

const FULL = { url: 1, phases: 1, geometry: 1, summary: 1, organiser: 1, topics: 1 };
const report = { ...emptyReport({ id: 'a', url: 'https://a.example', state: 'done' }), mapped: 4 };

describe('the check against our profile', () => {
  it('finds nothing where everything is there', () => {
    expect(profileFindings({ ...report, fill: FULL })).toEqual([]);
  });

  it('names what is missing, and in how many procedures', () => {
    const [finding] = profileFindings({ ...report, fill: { ...FULL, url: 0.75 } });
    expect(finding).toMatchObject({
      code: 'profile-missing',
      count: 1,
      example: { value: 'url' },
      severity: 'warning',
    });
  });

  it('names fields that are called otherwise', () => {
    const fields = [{ target: 'title', path: 'properties.titel', confidence: 1, example: null }];
    const findings = profileFindings({ ...report, fill: FULL, suggestedMap: { map: {}, fields, unmapped: [] } });
    expect(findings).toMatchObject([{ code: 'profile-name', example: { value: 'properties.titel' } }]);
  });
});
