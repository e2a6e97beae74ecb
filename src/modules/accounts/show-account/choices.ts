/** The languages whose texts there are. */
export const languages = [{ value: 'en', label: 'English' }];

/** Every zone that this machine knows, UTC first. */
export const timeZones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

export const timeZoneChoices = timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
