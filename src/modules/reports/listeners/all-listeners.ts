import type { Type } from '@nestjs/common';
import type { AfterCommitListener } from '../../../platform/events/index.js';
import * as beforeSending from './before-sending.listeners.js';
import * as clouds from './clouds.listeners.js';
import * as contracts from './contracts.listeners.js';
import * as invitations from './invitations.listeners.js';
import * as onboarding from './onboarding.listeners.js';
import * as people from './people.listeners.js';

/** Every reaction that tells a row anew. */
export const progressListeners: readonly Type<AfterCommitListener<never>>[] = [beforeSending, clouds, contracts, invitations, onboarding, people].flatMap((file) => Object.values<Type<AfterCommitListener<never>>>(file));
