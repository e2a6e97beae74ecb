import { ConfirmAgency } from './confirm-agency.js';
import { ConfirmAgencyStep } from './confirm-agency.step.js';
import { ConfirmationLinkController } from './confirmation-link.controller.js';
import { ConfirmationController } from './confirmation.controller.js';
import { ConfirmationQuery } from './confirmation.query.js';
import { ConfirmationVisitors } from './confirmation-visitors.js';
import { ResendConfirmation } from './resend-confirmation.js';

export const confirmationControllers = [ConfirmationController, ConfirmationLinkController];

export const confirmationProviders = [ConfirmAgency, ConfirmAgencyStep, ConfirmationQuery, ConfirmationVisitors, ResendConfirmation];
