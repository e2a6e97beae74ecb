import * as clouds from './clouds.listeners.js';
import * as contracts from './contracts.listeners.js';
import * as invitations from './invitations.listeners.js';
import * as onboarding from './onboarding.listeners.js';

/** Every reaction of the module. */
export const listeners = [clouds, contracts, invitations, onboarding].flatMap((file) => Object.values(file));
