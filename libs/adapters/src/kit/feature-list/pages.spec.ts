import { describe, expect, it } from '@jest/globals';
import { chooseLayer } from './choose-layer.js';
import { countIn, firstPage, parameterOf, turnPage, withParameters } from './pages.js';

const state = firstPage({ url: 'https://a.example/x?token=t', language: 'de' });

describe('pages of a list', () => {
  it('remember no query and no credential of the address', () => {
    expect(JSON.stringify(firstPage({ url: 'https://u:p@a.example/x?token=t', language: 'de' }))).not.toMatch(
      /token|u:p/,
    );
  });

  it('end after many, however many the server promises, and then nothing follows from absence (Q38)', () => {
    expect([...turnPage(state, 'https://a.example/2')]).toMatchObject([
      { kind: 'request' },
      { kind: 'end', isComplete: true },
    ]);
    expect([...turnPage({ ...state, pages: 1500 }, 'https://a.example/2')]).toMatchObject([
      { kind: 'end', isComplete: false },
    ]);
    expect([...turnPage(state, null)]).toMatchObject([{ kind: 'end', isComplete: false }]);
  });

  it.each([
    [37, 37],
    ['37', 37],
    ['unknown', null],
    [-1, null],
    [1.5, null],
    [undefined, null],
  ])('are counted by %j as %j', (raw, count) => {
    expect(countIn(raw)).toBe(count);
  });
});

describe('the query of an address', () => {
  it('is read and set whatever case it was written in', () => {
    expect(parameterOf(new URL('https://a.example/?TYPENAMES=x&empty='), 'typeNames')).toBe('x');
    expect(parameterOf(new URL('https://a.example/?empty='), 'empty')).toBeNull();
    expect(withParameters('https://a.example/?COUNT=5&count=6&k=v', { count: '9', k: null })).toBe(
      'https://a.example/?count=9',
    );
    expect(withParameters('no address', { a: 'b' })).toBe('no address');
  });
});

describe('the layer of procedures', () => {
  const layer = (id: string, title = ''): { id: string; title: string } => ({ id, title });

  it('is the only one', () => {
    expect(chooseLayer([layer('x')])).toEqual(layer('x'));
  });

  it('is the one whose name says so', () => {
    const layers = [layer('strassen'), layer('bplan:b_bp_fs', 'festgesetzt'), layer('bplan:a_bp_iv', 'im Verfahren')];
    expect(chooseLayer(layers)).toEqual(layers[2]);
    expect(chooseLayer([layer('kitas'), layer('beteiligungen')])).toEqual(layer('beteiligungen'));
  });

  it("is never one of two alike, nor a city's shares in companies (Q60)", () => {
    expect(chooseLayer([layer('verfahren_a'), layer('verfahren_b')])).toMatchObject({ code: 'no-layer-chosen' });
    expect(chooseLayer([layer('kitas'), layer('beteiligungsbericht')])).toEqual({
      code: 'no-layer-chosen',
      detail: 'layers: kitas, beteiligungsbericht',
    });
    expect(chooseLayer([])).toEqual({ code: 'no-layer-chosen', detail: 'layers: none' });
  });
});
