import { describe, expect, it } from '@jest/globals';
import { labelsIn } from '../i18n/use-labels.js';
import { errorKind } from './error-page.js';

describe('the page of a procedure that was taken away', () => {
  it('tells what the operator hid from what the city withdrew', () => {
    expect(errorKind(410, 'hidden')).toBe('hidden');
    expect(errorKind(410, 'withdrawn')).toBe('gone');
    expect(labelsIn('de').errors.hidden.text).not.toContain('zurückgezogen');
    expect(labelsIn('en').errors.hidden.text).not.toContain('withdr');
  });

  it('is another than that of one that never was', () => {
    expect(errorKind(404, null)).toBe('notFound');
    expect(errorKind(503, 'hidden')).toBe('failed');
  });
});

describe('a form that was not looked at', () => {
  it('is answered by a page that says why and what to do', () => {
    expect([errorKind(429, 'tooMany'), errorKind(413, 'tooLarge')]).toEqual(['tooMany', 'tooLarge']);
    expect(labelsIn('de').errors.tooMany.text).toContain('in einer Minute');
    expect(labelsIn('de').errors.tooLarge.text).toContain('25 MB');
  });
});
