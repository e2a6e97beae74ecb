import { DiscoveryService } from '@nestjs/core';

/** Marks a provider as a step of a journey: `@Step() export class TasksStep extends JourneyStep`. */
export const Step = DiscoveryService.createDecorator<void>();

/** A step that a module plugs into the journeys. Its label stands in the map. */
export abstract class JourneyStep {
  /** As the map names it. */
  abstract readonly key: string;

  /** The page on which this step is done. */
  abstract path(subjectId: string): string;
}
