export { OnboardingModule } from './onboarding.module.js';
export { Requirements, type NewRequirement } from './requirements.js';
export type { Question, RequirementKind, ReviewerKind } from './task-kinds.js';
