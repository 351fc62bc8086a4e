import { describe, expect, it } from '@jest/globals';
import { at, expected, objectAt, objects, shapesOf, text, ask, textAt } from './test/ask.js';

const features = (slug: string, path: string): ReturnType<typeof objects> => objects(objectAt(slug, path)['features']);
const propertiesAt = (slug: string, path: string): ReturnType<typeof objects> =>
  objects(features(slug, path).map((feature) => feature['properties']));

describe('a platform with DIPAS', () => {
  it('stands in a folder until 2.2, and at the root since', () => {
    expect(ask('dipas-1', '/dipas/drupal/dipas-pds/projects').status).toBe(200);
    expect(ask('dipas-1', '/drupal/dipas-pds/projects').status).toBe(404);
    expect(ask('dipas-3', '/drupal/dipas-pds/projects').status).toBe(200);
    expect(textAt('dipas-1', '/')).toContain('src="/dipas/js/');
    expect(textAt('dipas-3', '/')).toContain('<div id="app">');
  });

  it.each([
    ['dipas-1', '/dipas/drupal', []],
    ['dipas-2', '/drupal', ['projectOwner', 'dipasMainDistrict', 'projectTopics']],
    ['dipas-3', '/drupal', ['projectOwner', 'projectTopics', 'proceedingState', 'isDipasProceeding']],
  ])('%s lists what its version knows', (slug, base, members) => {
    const [shape = '', ...others] = shapesOf(propertiesAt(slug, `${base}/dipas-pds/projects`));
    expect(others).toEqual([]);
    for (const member of ['nameFull', 'dateStart', ...members]) expect(shape.split(' ')).toContain(member);
    if (members.length === 0) expect(shape).not.toContain('projectTopics');
  });

  it('has a navigator since 2, whose map has fewer than the list', () => {
    expect(ask('dipas-1', '/dipas/drupal/dipas/navigator/cockpitdatamap').status).toBe(404);
    const onMap = features('dipas-3', '/drupal/dipas/navigator/cockpitdatamap');
    expect(onMap.length).toBeGreaterThan(5);
    expect(onMap.length).toBeLessThan(expected('dipas-3').procedures.length);
  });

  it('links to a page for each procedure, and answers errors with 500', () => {
    const [first] = propertiesAt('dipas-3', '/drupal/dipas-pds/projects');
    const page = String(first?.['website']);
    expect(textAt('dipas-3', page)).toContain(`<h1>`);
    expect(ask('dipas-3', '/demo/kiebitzrode/gibt-es-nicht').status).toBe(404);
    const refusal = ask('dipas-3', '/drupal/dipas-pds/projects/x/unfug');
    expect(refusal.status).toBe(500);
    expect(at(JSON.parse(text(refusal)), 'status')).toBe('error');
  });
});
