import { describe, expect, it } from '@jest/globals';
import { TreeBuilder } from './tree.js';

const named = (name: string): { readonly name: string; readonly namespace: string } => ({ name, namespace: '' });

describe('building a tree', () => {
  it('gives back the outermost element when it ends, with everything in it', () => {
    const tree = new TreeBuilder({ parts: 100, characters: 100 });
    tree.start(named('a'), [{ ...named('k'), value: 'v' }]);
    tree.text('x');
    tree.start(named('b'), []);
    expect(tree.end()).toBeNull();
    expect(tree.end()).toMatchObject({
      name: 'a',
      text: 'x',
      attributes: [{ value: 'v' }],
      content: ['x', { name: 'b', content: [] }],
      children: [{ name: 'b' }],
    });
    expect([tree.isEmpty, tree.isCut]).toEqual([true, false]);
  });

  it('ends nothing that never began', () => {
    expect(new TreeBuilder({ parts: 1, characters: 1 }).end()).toBeNull();
  });

  it.each([
    ['parts', { parts: 3, characters: 1000 }],
    ['characters', { parts: 1000, characters: 3 }],
  ])('keeps no more %s than it may, and says so', (_, limits) => {
    const tree = new TreeBuilder(limits);
    tree.start(named('a'), []);
    for (let index = 0; index < 5; index += 1) tree.text('xy');
    expect(tree.isCut).toBe(true);
    expect(tree.end()?.text.length).toBeLessThan(7);
  });

  it('leaves out the attributes that are too much', () => {
    const tree = new TreeBuilder({ parts: 2, characters: 1000 });
    tree.start(named('a'), [
      { ...named('k'), value: '1' },
      { ...named('l'), value: '2' },
    ]);
    expect(tree.end()?.attributes).toEqual([]);
  });
});
