import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { DocumentSigned } from '../events.js';
import { mailKinds } from '../mail/mail-kinds.js';
import { SignatureParties } from '../sign-document/signature-parties.js';
import { SignedCopy } from '../sign-document/signed-copy.js';

/** Both sides get the signed copy; made once, however often this runs. */
@AfterCommit(DocumentSigned)
export class MailSignedCopyWhenDocumentSigned {
  constructor(
    private readonly signedCopy: SignedCopy,
    private readonly parties: SignatureParties,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly DocumentSigned[]): Promise<void> {
    for (const { data } of events) await this.signedCopy.make(data.signatureId);
    const parties = await this.parties.of(events.map(({ data }) => data.signatureId));
    await this.mailbox.queue(
      parties.map(({ signatureId, side, name, address }) => ({
        kind: mailKinds.signedCopy,
        dedupeKey: `${signatureId}:${side}`,
        to: address,
        toName: name,
        subjectId: signatureId,
        facts: { side },
      })),
    );
  }
}
