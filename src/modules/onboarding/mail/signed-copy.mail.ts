import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { FileStore } from '../../../platform/files/index.js';
import { MailKind, SendsMail } from '../../../platform/mail/index.js';
import type { MailContent, QueuedMail } from '../../../platform/mail/index.js';
import { onboardingPaths } from '../onboarding.paths.js';
import { signedCopyContent } from './mail-contents.js';
import { mailKinds } from './mail-kinds.js';

interface CopyRow {
  readonly title: string;
  readonly signer: string;
  readonly clientName: string;
  readonly signedAt: Date;
  readonly taskId: string;
  readonly fileId: string;
}

/** Encoded for its way, this comes near the 10 MB that many mail servers still set as their limit. */
const mostAttachedBytes = 7_000_000;

/** Brings the signed PDF to both sides; one that is too large for a mail waits behind a link. */
@Injectable()
@SendsMail(mailKinds.signedCopy, 'Copy of a signed document')
export class SignedCopyMail extends MailKind {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const copy = await this.database.row<CopyRow>(
      `SELECT signature.title, signature.typed_name AS signer, client.name AS "clientName", signature.signed_at AS "signedAt",
         signature.task_id AS "taskId", signature.copy_file_id AS "fileId"
       FROM onboarding.signatures AS signature JOIN clients.client_cards AS client ON client.client_id = signature.client_id
       WHERE signature.id = $1 AND signature.copy_file_id IS NOT NULL`,
      [mail.subjectId],
    );
    const file = copy && (await this.files.find(copy.fileId));
    if (!file) return null;
    const { publicUrl } = this.settings;
    const pdf = file.sizeInBytes > mostAttachedBytes ? null : async () => buffer((await this.files.open(file.id)).stream);
    return signedCopyContent(
      { ...copy, side: String(mail.facts['side']), pdf },
      { verification: publicUrl + onboardingPaths.verification, copy: publicUrl + onboardingPaths.signedCopy(copy.taskId) },
    );
  }
}
