export { HomeCards, HomeCardSource, type HomeCard } from './home-cards.js';
export { journeyBadge, stepUnderWay } from './journey-badge.js';
export { journeyHeader } from './journey-header.js';
export type { JourneyMapName } from './journey-maps.js';
export { JourneyStep, Step } from './journey-step.js';
export { Journeys, nothingAskedFor, type NewJourney, type StepMark } from './journeys.js';
export { JourneysModule } from './journeys.module.js';
export { JourneysUnderWay } from './show-home/journeys-under-way.js';
export type { HeaderStep, StepStatus } from './step-status.js';
