import type { AccessRule } from '../../platform/security/index.js';
import * as permissions from './permissions.js';

const rights = Object.values(permissions.clientRights);
const isRule = (value: unknown): value is AccessRule => typeof value === 'object' && value !== null && 'allows' in value;

describe('the rights in a client', () => {
  it('say each what it is', () => {
    expect(new Set(rights.map(({ words }) => words)).size).toBe(rights.length);
  });

  it('are all the owner’s', () => {
    for (const { words, roles } of rights) expect([words, roles.some((role) => role === 'owner')]).toEqual([words, true]);
  });

  it('are the rules that stand beside the routes: none of them is missing in the table', () => {
    const shown = new Set(rights.map(({ roles }) => `client ${roles.join(', ')}`));
    const rules = Object.values(permissions).filter(isRule).map(({ name }) => name);
    expect(rules.length).toBeGreaterThan(6);
    expect(rules.filter((name) => !shown.has(name))).toEqual([]);
  });
});
