import { agencyRights, agencyRoles } from './agency-rights.js';

describe('the rights in an agency', () => {
  it('grow from member to manager to owner', () => {
    for (const { roles } of Object.values(agencyRights)) {
      const places = agencyRoles.map((role) => roles.some((each) => each === role));
      expect(places).toEqual([...places].sort((one, other) => Number(other) - Number(one)));
    }
  });

  it('say each what it is', () => {
    const words = Object.values(agencyRights).map((right) => right.words);
    expect(new Set(words).size).toBe(words.length);
  });
});
