import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Database, newId } from '../../platform/database/index.js';
import { Requirement } from './requirement.entity.js';
import type { Question, RequirementKind, ReviewerKind } from './task-kinds.js';

/** A requirement as it is written down by a seed or, later, by the client's own page. */
export interface NewRequirement {
  readonly clientId: string;
  readonly kind: RequirementKind;
  readonly title: string;
  /** One short sentence under the title: what it takes. */
  readonly hint: string;
  /** Why the client asks. */
  readonly why: string;
  readonly reviewer: ReviewerKind;
  readonly minutes: number;
  readonly position: number;
  /** The text to sign or to acknowledge, in Markdown. */
  readonly body?: string;
  readonly questions?: readonly Question[];
  /** For whom; left out means for everybody. A country counts as fitting while the person's is not known. */
  readonly audience?: 'freelancer' | 'agency';
  readonly target?: 'contract' | 'cloud';
  readonly contractKind?: 'hourly' | 'fixed';
  readonly country?: string;
  /** Left out: the offer can't be accepted without it. */
  readonly isBlocking?: boolean;
  /** How long an approval is reused for later offers of this client; left out: for this one contract only. */
  readonly validForDays?: number;
}

/** What clients ask of the talent they invite. */
@Injectable()
export class Requirements {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Adds a requirement; checklists started from now on contain it. @returns its id */
  async add(requirement: NewRequirement): Promise<string> {
    const id = newId();
    await this.database.repository(Requirement).insert({
      ...forWhom(requirement),
      ...what(requirement),
      id,
      clientId: requirement.clientId,
      isActive: true,
      createdAt: this.clock.now(),
    });
    return id;
  }
}

function forWhom({ audience, target, contractKind, country }: NewRequirement): Pick<Requirement, 'audience' | 'target' | 'contractKind' | 'country'> {
  return { audience: audience ?? null, target: target ?? null, contractKind: contractKind ?? null, country: country ?? null };
}

function what(requirement: NewRequirement): Omit<Requirement, 'id' | 'clientId' | 'isActive' | 'createdAt' | keyof ReturnType<typeof forWhom>> {
  const { kind, title, hint, why, reviewer, minutes, position } = requirement;
  return {
    kind, title, hint, why, reviewer, minutes, position,
    body: requirement.body ?? null,
    questions: [...(requirement.questions ?? [])],
    isBlocking: requirement.isBlocking ?? true,
    validForDays: requirement.validForDays ?? null,
  };
}
