import { LinkIsOver } from '../accounts.errors.js';
import { Registration } from './registration.entity.js';

const at = new Date('2026-02-03T10:00:00Z');
const hoursLater = (hours: number): Date => new Date(at.getTime() + hours * 3600 * 1000);
const open = (): Registration => Registration.open({ id: 'r1', fullName: 'Amira Haddad', address: 'amira@example.com', passwordHash: 'hash', browserHash: Buffer.alloc(32), at });

describe('a registration', () => {
  it('is open for 24 hours', () => {
    expect(() => open().checkOpen(hoursLater(23.9))).not.toThrow();
    expect(() => open().checkOpen(hoursLater(24))).toThrow(LinkIsOver);
  });

  it('is over when it has ended, and ends once', () => {
    const registration = open();
    registration.end(hoursLater(1));
    registration.end(hoursLater(2));
    expect(registration.endedAt).toEqual(hoursLater(1));
    expect(() => registration.checkOpen(hoursLater(1))).toThrow(LinkIsOver);
  });
});
