import { RequirementsRepository } from '../requirements.repository.js';
import { MoveRequirement } from './order/move-requirement.js';
import { PositionController } from './order/position.controller.js';
import { PreviewController } from './preview/preview.controller.js';
import { PublicationController } from './publish/publication.controller.js';
import { PublishRequirement } from './publish/publish-requirement.js';
import { RequirementQuery } from './read/requirement.query.js';
import { RequirementsController } from './read/requirements.controller.js';
import { RetireRequirement } from './retire/retire-requirement.js';
import { RetirementController } from './retire/retirement.controller.js';
import { ChangeDraft } from './write/change-draft.js';
import { DiscardDraft } from './write/discard-draft.js';
import { DraftController } from './write/draft.controller.js';
import { DraftRequirement } from './write/draft-requirement.js';
import { KeepFile } from './write/keep-file.js';
import { NewRequirementController } from './write/new-requirement.controller.js';
import { QuestionsController } from './write/questions.controller.js';
import { PdfController, SampleController } from './write/requirement-file.controllers.js';

/** The client's pages of its requirements. Addresses with a word come before those with an id in their place. */
export const requirementControllers = [
  NewRequirementController, PreviewController, RequirementsController, DraftController, QuestionsController, SampleController, PdfController,
  PublicationController, RetirementController, PositionController,
];
export const requirementProviders = [
  RequirementsRepository, RequirementQuery, DraftRequirement, ChangeDraft, DiscardDraft, KeepFile, PublishRequirement, RetireRequirement, MoveRequirement,
];
