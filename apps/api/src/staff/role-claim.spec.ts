import { describe, expect, it } from '@jest/globals';
import { roleIn } from './role-claim.js';

describe('the claim that names roles', () => {
  it.each([
    ['a text', { role: 'editor' }, 'role', 'editor'],
    ['a list, of which the highest counts', { roles: ['viewer', 'operator', 'x'] }, 'roles', 'operator'],
    ['words in a text', { roles: 'openid editor' }, 'roles', 'editor'],
    ['a list further in', { realm_access: { roles: ['navigator-viewer'] } }, 'realm_access.roles', 'viewer'],
    ['a name with dots of its own', { 'https://example.org/roles': ['editor'] }, 'https://example.org/roles', 'editor'],
  ])('may be %s', (...[, claims, name, role]) => {
    expect(roleIn(claims, name)).toBe(role);
  });

  it.each([
    ['nothing', {}],
    ['another word', { roles: ['administrator', 'Operator', 'operators'] }],
    ['a number', { roles: 3 }],
    ['no text in a list', { roles: [null, { operator: true }] }],
    ['what every object inherits', { roles: 'x' }],
  ])('gives no role for %s', (_, claims) => {
    expect(roleIn(claims, 'roles')).toBeNull();
    expect(roleIn(claims, 'constructor.name')).toBeNull();
    expect(roleIn(claims, 'roles.length')).toBeNull();
  });
});
