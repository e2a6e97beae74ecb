export { HomeCards, HomeCardSource, type HomeCard } from './home-cards.js';
export { journeyHeader, type HeaderStep } from './journey-header.js';
export type { JourneyMapName } from './journey-maps.js';
export { JourneyStep, Step } from './journey-step.js';
export { Journeys, type NewJourney, type StepMark, type StepStatus } from './journeys.js';
export { JourneysModule } from './journeys.module.js';
