import { timeZones } from './time-zones.js';

/** The languages whose texts there are. */
export const languages = [{ value: 'en', label: 'English' }];

export const timeZoneChoices = timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
