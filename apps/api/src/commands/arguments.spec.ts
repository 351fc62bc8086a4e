import { describe, expect, it } from '@jest/globals';
import { addressOf, areaOf, formatOf, typed } from './arguments.js';
import { CommandProblem } from './command-problem.js';

const NAMES = { values: ['format', 'publisher'], flags: ['all'] };

describe('what is typed behind a command', () => {
  it('is words, values and flags, in any order', () => {
    const { words, values, flags } = typed(
      ['add', '--publisher', 'Bad Möwenfurt', '--json', 'https://a.example'],
      NAMES,
    );
    expect({ words, values, flags: [...flags] }).toEqual({
      words: ['add', 'https://a.example'],
      values: { publisher: 'Bad Möwenfurt' },
      flags: ['json'],
    });
  });

  it('may be nothing', () => {
    expect(typed([], NAMES)).toEqual({ words: [], values: {}, flags: new Set() });
  });

  it('takes what follows two hyphens as words', () => {
    expect(typed(['--', '--all'], NAMES).words).toEqual(['--all']);
  });

  it.each([
    ['an option that does not exist', ['--fromat', 'x'], '--fromat'],
    ['a value that is missing', ['--format'], '--format'],
    ['a value where none belongs', ['--all=ja'], '--all'],
  ])('is refused with %s, by name', (_, args, name) => {
    expect(() => typed(args, NAMES)).toThrow(CommandProblem);
    expect(() => typed(args, NAMES)).toThrow(name);
  });
});

describe('a format', () => {
  it('may be left out', () => {
    expect(formatOf(undefined)).toBeNull();
  });

  it('is one of the known ones; another is refused with all of them', () => {
    expect(formatOf('dipas-pds')).toBe('dipas-pds');
    expect(() => formatOf('dipas')).toThrow(/--format dipas: known formats are dipas-pds, /);
  });
});

describe('an area', () => {
  it('is west, south, east, north in degrees, or none', () => {
    expect(areaOf('9.7,53.3,10.4,53.8')).toEqual([9.7, 53.3, 10.4, 53.8]);
    expect(areaOf('none')).toBeNull();
  });

  it.each([undefined, '', '9.7,53.3', '10.4,53.3,9.7,53.8', '9.7,53.8,10.4,53.3', '9.7,53.3,10.4,95', 'a,b,c,d'])(
    'is not %j',
    (text) => {
      expect(() => areaOf(text)).toThrow('west, south, east, north in degrees');
    },
  );
});

describe('an address', () => {
  it.each(['https://example.org/a', 'http://127.0.0.1:8080/dipas-pds'])('%s is one', (address) => {
    expect(addressOf(address)).toBe(address);
  });

  it.each([
    ['example.org', 'https://example.org/'],
    ['mitreden.example.org/start', 'https://mitreden.example.org/start'],
  ])('“%s” is one on the web', (text, address) => {
    expect(addressOf(text)).toBe(address);
  });

  it.each(['example', '/dipas-pds/projects', '', 'https://'])(
    '“%s” is none, and the error shows how to write one',
    (text) => {
      expect(() => addressOf(text)).toThrow(CommandProblem);
      expect(() => addressOf(text)).toThrow(/for example https:/);
    },
  );
});
