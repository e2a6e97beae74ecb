import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { FileStore } from '../../../platform/files/index.js';
import { signedDocumentPdf } from '../../../platform/pdf/index.js';
import { onboardingPaths } from '../onboarding.paths.js';
import { Signature } from '../signature.entity.js';
import { sha256Of } from './signing-words.js';

/** The PDF of a signed document with its certificate page. Joins the transaction. */
@Injectable()
export class SignedCopy {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly settings: Settings,
  ) {}

  /** Makes and keeps the copy, once: asked again, it leaves the first one. */
  async make(signatureId: string): Promise<void> {
    const signatures = this.database.repository(Signature);
    const signature = await signatures.createQueryBuilder('signature').where({ id: signatureId }).setLock('pessimistic_write').getOneOrFail();
    if (signature.copyFileId !== null) return;
    const bytes = await this.pdfOf(signature);
    const owner = { tenantId: signature.clientId, personId: signature.personId, purpose: 'onboarding.signed-copy' };
    const kept = await this.files.keepBytes({ originalName: `${signature.title} - signed.pdf`, type: 'pdf', bytes, pageCount: 1 }, owner);
    await signatures.update(signatureId, { copyFileId: kept.id, copySha256: sha256Of(bytes) });
  }

  /** The pages of a PDF as its signer saw them. */
  private async picturesOf(fileId: string): Promise<Buffer[]> {
    const pictures: Buffer[] = [];
    for (let page = 1; page <= (await this.files.pagesOf(fileId)); page++) pictures.push(await this.files.pageJpeg(fileId, page));
    return pictures;
  }

  private async pdfOf(signature: Signature): Promise<Buffer> {
    return signedDocumentPdf({
      title: signature.title,
      body: signature.document.slice(signature.title.length + 2),
      pictures: signature.documentFileId === null ? [] : await this.picturesOf(signature.documentFileId),
      certificate: {
        documentSha256: signature.documentSha256.toString('hex'),
        signerName: signature.typedName,
        signerEmail: signature.accountAddress,
        intent: signature.intent,
        consentText: `${signature.consent} (version ${signature.consentVersion})`,
        signedAt: signature.signedAt,
        ipAddress: signature.ipAddress,
        userAgent: signature.userAgent,
        howAuthenticated: `Signed in as ${signature.accountName} with a confirmed email address and a password`,
        events: [{ at: signature.signedAt, text: `${signature.typedName} agreed to sign electronically, typed their name and signed` }],
        verifyUrl: `${this.settings.publicUrl}${onboardingPaths.verification}`,
      },
    });
  }
}
