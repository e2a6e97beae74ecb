import { ContinueFollowUpWhenAdvanced } from './continue-follow-up-when-advanced.listener.js';
import { FittingQuery } from './fitting.query.js';
import { FollowUpController } from './follow-up.controller.js';
import { FollowUpQuery } from './follow-up.query.js';
import { FollowUpsController } from './follow-ups.controller.js';
import { FollowUpsRepository } from './follow-ups.repository.js';
import { StartFollowUp } from './start-follow-up.js';
import { StopFollowUp } from './stop-follow-up.js';

/** Resending and revoking all that fit: `new` stands before the page of any one. */
export const followUpControllers = [FollowUpsController, FollowUpController];
export const followUpActions = [StartFollowUp, StopFollowUp, ContinueFollowUpWhenAdvanced];
export const followUpReads = [FittingQuery, FollowUpQuery, FollowUpsRepository];
