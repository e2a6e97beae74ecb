import { withoutSecret } from './request-log.js';

describe('the address in the request log', () => {
  it('loses secrets and the query but keeps ids', () => {
    const secret = 'a'.repeat(43);
    expect(withoutSecret(`/invitations/link/${secret}?email=x@example.net`)).toBe('/invitations/link/[secret]');
    expect(withoutSecret('/tasks/019369c5-7b6e-7000-8000-000000000000')).toBe('/tasks/019369c5-7b6e-7000-8000-000000000000');
  });
});
