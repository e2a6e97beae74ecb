import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';

/** What a holder of a signed copy may know of it. They have read most of it in the copy itself. */
export interface VerifiedCopy {
  readonly title: string;
  readonly signer: string;
  readonly clientName: string;
  readonly signedAt: Date;
  readonly documentSha256: string;
}

/** Finds the signature of a copy by the SHA-256 of its bytes. */
@Injectable()
export class SignedCopiesQuery {
  constructor(private readonly database: Database) {}

  async ofCopy(sha256: string): Promise<VerifiedCopy | null> {
    return this.database.row<VerifiedCopy>(
      `SELECT signature.title, signature.typed_name AS signer, client.name AS "clientName", signature.signed_at AS "signedAt",
         encode(signature.document_sha256, 'hex') AS "documentSha256"
       FROM onboarding.signatures AS signature JOIN clients.client_cards AS client ON client.client_id = signature.client_id
       WHERE signature.copy_sha256 = decode($1, 'hex')`,
      [sha256],
    );
  }

  /** Whether any signature is over exactly this text. By whom stays unsaid: the text alone proves nothing about its holder. */
  async isSignedText(sha256: string): Promise<boolean> {
    const found = await this.database.row("SELECT 1 FROM onboarding.signatures WHERE document_sha256 = decode($1, 'hex') LIMIT 1", [sha256]);
    return found !== null;
  }
}
