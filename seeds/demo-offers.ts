import type { DemoTalent } from './talents.js';
import type { Offer, World } from './world.js';

/** The contract that one of the demo's people is offered. */
export function offerTo(world: World, talent: DemoTalent): Offer {
  const first = talent.fullName.split(' ')[0] ?? talent.fullName;
  return { ...hourly(world, talent.project, (talent.rateInCents / 100).toFixed(2)), startsOn: world.day(talent.startsInDays ?? 10), message: `Hi ${first}, good to have you with us for “${talent.project}”. Tell me if anything in the contract needs a tweak.` };
}

/** Terms at a fixed price. */
export function fixedPrice(world: World, projectName: string, amount: string): Offer {
  return {
    projectName,
    scope: `**${projectName}**, from the first sketch to the files:\n\n- two rounds of corrections\n- everything that is needed to go on without you`,
    contractKind: 'fixed',
    amount,
    startsOn: world.day(14),
    endsOn: world.day(75),
  };
}

/** Terms by the hour. */
export function hourly(world: World, projectName: string, rate: string): Offer {
  return {
    projectName,
    scope: `Work on **${projectName}** together with the product team:\n\n- weekly planning on Monday, review on Friday\n- results in the shared workspace\n- a short written hand-over at the end`,
    contractKind: 'hourly',
    rate,
    weeklyLimit: '30',
    startsOn: world.day(10),
    endsOn: world.day(94),
  };
}
