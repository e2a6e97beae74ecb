import { KeepOwnFields } from './own-fields/keep-own-fields.js';
import { OwnFieldsController } from './own-fields/own-fields.controller.js';
import { OwnFieldsQuery } from './own-fields/own-fields.query.js';
import { SendScheduled } from './schedule-invitation/send-scheduled.js';
import { SendScheduledJob } from './schedule-invitation/send-scheduled.job.js';
import { TakeBack } from './schedule-invitation/take-back.js';
import { TakingBackController } from './schedule-invitation/taking-back.controller.js';
import { ApprovalItemQuery } from './approve-invitation/approval-item.query.js';
import { ApprovalListController } from './approve-invitation/approval-list.controller.js';
import { ApprovalListQuery } from './approve-invitation/approval-list.query.js';
import { ApprovalNeeds } from './approve-invitation/approval-needs.query.js';
import { ApprovalRoute } from './approve-invitation/approval-route.js';
import { ApprovalSettingsController } from './approve-invitation/approval-settings.controller.js';
import { ApprovalsController } from './approve-invitation/approvals.controller.js';
import { ApprovalsRepository } from './approve-invitation/approvals.repository.js';
import { ApproverSettingsQuery } from './approve-invitation/approver-settings.query.js';
import { ClientPeopleQuery } from './approve-invitation/client-people.query.js';
import { DecideApproval } from './approve-invitation/decide-approval.js';
import { DecidedListController } from './approve-invitation/decided-list.controller.js';
import { DecidedListQuery } from './approve-invitation/decided-list.query.js';
import { KeepAbsence } from './approve-invitation/keep-absence.js';
import { KeepApprovers } from './approve-invitation/keep-approvers.js';

/** What stands between *Send invitation* and the mail: approvers, hours, and the settings of both and of a client's own fields. */
export const beforeSendingControllers = [ApprovalListController, DecidedListController, ApprovalsController, ApprovalSettingsController, OwnFieldsController, TakingBackController];
export const beforeSending = [
  ApprovalItemQuery,
  ApprovalListQuery,
  ApprovalNeeds,
  ApprovalRoute,
  ApprovalsRepository,
  ApproverSettingsQuery,
  ClientPeopleQuery,
  DecideApproval,
  DecidedListQuery,
  KeepAbsence,
  KeepApprovers,
  KeepOwnFields,
  OwnFieldsQuery,
  SendScheduled,
  SendScheduledJob,
  TakeBack,
];
