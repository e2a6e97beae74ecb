import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { markedProviders } from '../../platform/discovery/index.js';
import { mappedStep } from './journey-maps.js';
import { JourneyStep, Step } from './journey-step.js';

/** All steps that the modules have plugged in, found once the modules stand. */
@Injectable()
export class JourneySteps {
  private found: Map<string, JourneyStep> | null = null;

  constructor(private readonly discovery: DiscoveryService) {}

  /** The step of this key; a map that names a step nobody owns is a mistake of ours. */
  of(key: string): JourneyStep {
    const step = this.all.get(key);
    if (!step) throw new Error(`No module has plugged in the step "${key}".`);
    return step;
  }

  private get all(): Map<string, JourneyStep> {
    this.found ??= this.discover();
    return this.found;
  }

  private discover(): Map<string, JourneyStep> {
    const steps = new Map<string, JourneyStep>();
    for (const step of markedProviders(this.discovery, Step.KEY, JourneyStep)) {
      if (steps.has(step.key)) throw new Error(`Two classes plug in the step "${step.key}".`);
      steps.set(mappedStep(step.key).key, step);
    }
    return steps;
  }
}
