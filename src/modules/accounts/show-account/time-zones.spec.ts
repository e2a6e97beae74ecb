import { currentZone, timeZones } from './time-zones.js';

describe('the time zones to choose from', () => {
  it('have the names of today', () => {
    for (const [former, today] of [['Asia/Calcutta', 'Asia/Kolkata'], ['Europe/Kiev', 'Europe/Kyiv'], ['America/Godthab', 'America/Nuuk']] as const) {
      expect(timeZones).toContain(today);
      expect(timeZones).not.toContain(former);
      expect(currentZone(former)).toBe(today);
    }
  });

  it('are known to this machine under these names, each once, UTC first', () => {
    for (const zone of timeZones) expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
    expect(new Set(timeZones).size).toBe(timeZones.length);
    expect(timeZones[0]).toBe('UTC');
  });
});
