import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Finding } from '@navigator/shared';
import { bilingual, complain, print, printFindings, printJson, printTable } from './print.js';

let out: string;
let err: string;

beforeEach(() => {
  [out, err] = ['', ''];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))));
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((err += String(text))));
});
afterEach(() => {
  jest.restoreAllMocks();
});

function finding(told: Partial<Finding>): Finding {
  const text = { de: 'Ohne Titel.', en: 'No title.' };
  return { code: 'title-missing', severity: 'error', who: 'publisher', count: 3, example: null, text, ...told };
}

describe('printing', () => {
  it('puts answers on standard output and everything else on standard error', () => {
    print('Antwort');
    complain('Klage');
    expect({ out, err }).toEqual({ out: 'Antwort\n', err: 'Klage\n' });
  });

  it('prints JSON that can be read again, alone', () => {
    printJson({ titel: 'Grün', anzahl: null });
    expect(JSON.parse(out)).toEqual({ titel: 'Grün', anzahl: null });
    expect(err).toBe('');
  });

  it('says things of ours in English and German', () => {
    expect(bilingual({ de: 'Ja', en: 'Yes' })).toBe('Yes\nJa');
  });

  it('makes columns as wide as their widest cell, without blanks at the end', () => {
    printTable(
      ['id', 'name'],
      [
        ['1', 'Möwenfurt'],
        ['1000', ''],
      ],
    );
    expect(out.split('\n')).toEqual(['id    name', '────  ─────────', '1     Möwenfurt', '1000', '']);
  });

  it('prints a finding with its sign, number, example and code', () => {
    printFindings([
      finding({ example: { sourceId: 'v1', value: 'x' } }),
      finding({ severity: 'warning', code: 'null-island', example: { sourceId: 'v2', value: null } }),
      finding({ severity: 'info', code: 'list-empty', count: 1, example: { sourceId: null, value: null } }),
    ]);
    expect(out).toBe(
      [
        '',
        'Findings',
        '  ✗ 3 × No title. (for example v1: x) [title-missing]',
        '  ! 3 × No title. (for example v2) [null-island]',
        '  i 1 × No title. [list-empty]',
        '',
      ].join('\n'),
    );
  });

  it('prints nothing where nothing was found', () => {
    printFindings([]);
    expect(out).toBe('');
  });
});
