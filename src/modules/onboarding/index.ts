export { OnboardingModule } from './onboarding.module.js';
export { Requirements, type NewRequirement } from './requirements.js';
export { ReviewNeeds, type AskedReview } from './review-tasks/review-needs.query.js';
export type { Question, RequirementKind, ReviewerKind } from './task-kinds.js';
