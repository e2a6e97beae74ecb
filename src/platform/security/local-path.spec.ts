import { localPath } from './local-path.js';

describe('the path after signing in', () => {
  it.each(['/', '/home', '/jobs', '/profile', '/agency/listing', '/client/invitations/new', '/invitations/0190-ab', '/admin/reviews?tab=mine', '/account/security', '/clouds/0190-ab', '/opportunities/0190-ab', '/client-memberships/0190-ab', '/agency-memberships/0190-ab'])(
    'may be %s',
    (path) => expect(localPath(path)).toBe(path),
  );

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/home/..//evil.example',
    '\\\\evil.example',
    '/%2f/evil.example',
    'javascript:alert(1)',
    '/home\r\nSet-Cookie: a=b',
    '/home\t',
    '/ home',
    '/sign-out',
    '/homes',
    '/agencies/orbit-studio',
    '/invitations/link/secret',
    '/client/../invitations/link/secret',
    '',
    undefined,
    ['/home'],
    `/home?${'a'.repeat(600)}`,
  ])('is never %p', (path) => expect(localPath(path)).toBeNull());
});
