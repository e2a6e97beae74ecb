import { DecideList } from './approve-list/decide-list.js';
import { ListApprovalQuery } from './approve-list/list-approval.query.js';
import { ListApprovalsController } from './approve-list/list-approvals.controller.js';
import { ReturnUndecidedListsJob } from './approve-list/return-undecided-lists.job.js';
import { CheckImport } from './check-file/check-import.js';
import { CheckNextPart } from './check-file/check-next-part.js';
import { ImportColumnsController } from './check-file/columns.controller.js';
import { ContinueCheckWhenAdvanced } from './check-file/continue-check-when-advanced.listener.js';
import { ClientColumns } from './client-columns.js';
import { ForgetImportRowsJob } from './forget-rows/forget-import-rows.job.js';
import { ImportsRepository } from './imports.repository.js';
import { StageFile } from './read-file/stage-file.js';
import { ImportUploadController } from './read-file/upload.controller.js';
import { ContinueImportWhenAdvanced } from './send-import/continue-import-when-advanced.listener.js';
import { ReleaseImport } from './send-import/release-import.js';
import { SendImport } from './send-import/send-import.js';
import { SendNextPart } from './send-import/send-next-part.js';
import { ImportSendingController } from './send-import/sending.controller.js';
import { SteerImport } from './send-import/steer-import.js';
import { UndoNextPart } from './send-import/undo-next-part.js';
import { ImportFilesController } from './show-import/import-files.controller.js';
import { ImportRowsQuery } from './show-import/import-rows.query.js';
import { ImportController } from './show-import/import.controller.js';
import { ImportQuery } from './show-import/import.query.js';

/** The pages of imports. The template's address stands before the one that takes any id. */
export const importControllers = [ImportUploadController, ImportFilesController, ImportColumnsController, ImportSendingController, ImportController, ListApprovalsController];

/** What can be done to an import, and what goes on by itself. */
export const importActions = [
  StageFile,
  CheckImport,
  CheckNextPart,
  ContinueCheckWhenAdvanced,
  DecideList,
  ReleaseImport,
  SendImport,
  SteerImport,
  SendNextPart,
  UndoNextPart,
  ContinueImportWhenAdvanced,
  ForgetImportRowsJob,
  ReturnUndecidedListsJob,
];

export const importReads = [ClientColumns, ImportsRepository, ImportQuery, ImportRowsQuery, ListApprovalQuery];
