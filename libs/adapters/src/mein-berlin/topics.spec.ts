import { describe, expect, it } from '@jest/globals';
import { meinBerlinTopic, topicLabel } from './topics.js';

const CODES = ['ANT', 'WOR', 'BUI', 'EDU', 'CHI', 'FIN', 'HEA', 'INT', 'CUL', 'NEI', 'URB', 'ENV', 'TRA'];

describe('a topic of mein.berlin', () => {
  it.each(CODES)('%s has a word and a place in the common vocabulary', (code) => {
    expect(topicLabel(code)).not.toBe(code);
    expect(meinBerlinTopic(topicLabel(code))).not.toBeNull();
  });

  it('is told by its words where a fork writes words', () => {
    expect(meinBerlinTopic(topicLabel('Grün und Freiraum'))).toBe('green-climate');
    expect(meinBerlinTopic(topicLabel('wohnen'))).toBe('housing');
  });

  it('stays what it is when nobody knows it', () => {
    expect(topicLabel('XYZ')).toBe('XYZ');
    expect(meinBerlinTopic('XYZ')).toBeNull();
  });
});
