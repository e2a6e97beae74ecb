import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Database, newId } from '../../platform/database/index.js';
import { blankContent, type RequirementContent } from './requirement-content.js';
import { Requirement } from './requirement.entity.js';
import { RequirementVersion } from './requirement-version.entity.js';
import type { Question, RequirementKind, ReviewerKind } from './task-kinds.js';

/** A requirement as it is written down by a seed; clients write theirs on pages of their own. */
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

  /** Adds a requirement that is in use at once; checklists started from now on contain it. @returns its id */
  async add(requirement: NewRequirement): Promise<string> {
    const id = newId();
    const at = this.clock.now();
    const content = contentOf(requirement);
    const { clientId, kind, position } = requirement;
    const inUse = { isActive: true, version: 1, approvalsFromVersion: 1, createdAt: at };
    await this.database.repository(Requirement).insert({ ...content, ...inUse, acceptedTypes: [...content.acceptedTypes], id, clientId, kind, position });
    await this.database.repository(RequirementVersion).insert({ requirementId: id, version: 1, clientId, content, publishedAt: at, publishedById: null });
    return id;
  }
}

function contentOf(requirement: NewRequirement): RequirementContent {
  const { kind, title, hint, why, reviewer, minutes } = requirement;
  return {
    ...blankContent(kind, title),
    ...{ hint, why, reviewer, minutes },
    body: requirement.body ?? null,
    questions: requirement.questions ?? [],
    audience: requirement.audience ?? null,
    target: requirement.target ?? null,
    contractKind: requirement.contractKind ?? null,
    country: requirement.country ?? null,
    isBlocking: requirement.isBlocking ?? true,
    validForDays: requirement.validForDays ?? null,
  };
}
