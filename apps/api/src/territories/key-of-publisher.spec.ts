import { describe, expect, it } from '@jest/globals';
import { smallIndex } from '../../test/small-index.js';
import { keyOfPublisher } from './key-of-publisher.js';

describe('the key of a publisher known by its name', () => {
  it.each([
    ['Ahrensburg', '01062001'],
    ['Stadt Ahrensburg', '01062001'],
    ['Landeshauptstadt Kiel', '01002000'],
    ['KIEL', '01002000'],
    ['Land Schleswig-Holstein', '01'],
    ['Kreis Stormarn', '01062'],
    ['Lindenhafen', '99001000'],
    ['Suesel', '01055040'],
  ])('is found where one area bears it: %s', (name, key) => {
    expect(keyOfPublisher(name, smallIndex)).toBe(key);
  });

  it.each([
    ['several bear it', 'Reinfeld'],
    ['nobody bears it', 'Bürgerverein Nord'],
    ['it is only the beginning of a name', 'Darmstadt'],
    ['nothing is left of it', 'Stadt'],
    ['it is empty', ''],
  ])('is unknown where %s', (_, name) => {
    expect(keyOfPublisher(name, smallIndex)).toBeNull();
  });
});
