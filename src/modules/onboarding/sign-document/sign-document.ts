import { Injectable } from '@nestjs/common';
import { Database, newId } from '../../../platform/database/index.js';
import { Events } from '../../../platform/events/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { Audit } from '../../audit/index.js';
import { factsOf } from '../checklist-progress.js';
import { ChecklistsRepository } from '../checklists.repository.js';
import { DocumentSigned } from '../events.js';
import { Signature } from '../signature.entity.js';
import { TaskSubmissions } from '../submit-task/task-submissions.js';
import type { SendableTask } from '../submit-task/task-submissions.js';
import { consentText, consentVersion, hashOfSigned, intentOf, shownDocument } from './signing-words.js';

/** What a person did to sign, and from where. */
export interface Signing {
  readonly typedName: string;
  readonly ipAddress: string;
  readonly userAgent: string;
}

/** A person signs a text electronically. The record is complete before anything else happens with it. */
@Injectable()
export class SignDocument {
  constructor(
    private readonly submissions: TaskSubmissions,
    private readonly checklists: ChecklistsRepository,
    private readonly database: Database,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  @InTransaction()
  async run(viewer: Viewer, taskId: string, signing: Signing): Promise<void> {
    const open = await this.submissions.begin({ taskId, personId: viewer.personId, kind: 'sign' });
    if (!open) return;
    const signatureId = await this.record(viewer, open, signing);
    await this.submissions.send(open, { signatureId });
    const { id, clientId } = open.task;
    await this.audit.append({
      action: 'onboarding.document-signed', tenantId: clientId, actorId: viewer.personId, subjectType: 'signature', subjectId: signatureId, facts: { taskId: id },
    });
    await this.events.publish(
      new DocumentSigned({ ...factsOf(open.locked.checklist, open.at), taskId: id, signatureId, signedById: viewer.personId }),
    );
  }

  private async record(viewer: Viewer, { task, at }: SendableTask, signing: Signing): Promise<string> {
    const id = newId();
    const client = await this.checklists.clientOf(task.clientId);
    await this.database.repository(Signature).insert({
      id,
      taskId: task.id,
      contractId: task.contractId,
      membershipId: task.membershipId,
      clientId: task.clientId,
      personId: viewer.personId,
      title: task.title,
      document: shownDocument(task),
      documentSha256: hashOfSigned(task),
      documentFileId: task.pdf?.fileId ?? null,
      typedName: signing.typedName,
      accountName: viewer.fullName,
      accountAddress: viewer.email,
      intent: intentOf(task.title, client.name),
      consent: consentText,
      consentVersion,
      signedAt: at,
      ipAddress: signing.ipAddress,
      userAgent: signing.userAgent,
      copyFileId: null,
      copySha256: null,
    });
    return id;
  }
}
