import { describe, expect, it } from '@jest/globals';
import { IndicatorDefinition, IndicatorId } from '@navigator/shared';
import { INDICATOR_DEFINITIONS, INDICATORS } from './catalogue.js';

const all = Object.entries(INDICATORS);

describe('the catalogue', () => {
  it('defines every indicator of the contract, in its order and under its own id', () => {
    expect(INDICATOR_DEFINITIONS.map(({ id }) => id)).toEqual(IndicatorId.options);
    expect(all.map(([id]) => id)).toEqual(IndicatorId.options);
  });

  it.each(all)('%s keeps the contract and says everything in both languages', (_, { definition }) => {
    expect(IndicatorDefinition.parse(definition)).toEqual(definition);
    const { name, shortDefinition, formula, nullPolicy, exclusions, caveat } = definition;
    const texts = [name, shortDefinition, formula, nullPolicy, exclusions, caveat];
    expect(texts.flatMap(({ de, en }) => [de, en]).filter((text) => text.trim() === '')).toEqual([]);
    expect(texts.filter(({ de, en }) => de === en)).toEqual([]);
    expect(definition.sources.length).toBeGreaterThan(0);
  });

  it.each(all)('%s says how time takes procedures in exactly when it can be grouped by time', (_, { definition }) => {
    expect(definition.groupings.includes('time')).toBe(definition.periodRule !== 'none');
  });

  it.each(all)('%s allows its own grouping', (_, { definition, ownGrouping }) => {
    expect(ownGrouping === null || definition.groupings.includes(ownGrouping)).toBe(true);
  });

  it('has no two indicators of one name', () => {
    expect(new Set(INDICATOR_DEFINITIONS.map(({ name }) => name.de)).size).toBe(INDICATOR_DEFINITIONS.length);
  });
});
