import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { managerId, subjectTables } from '../talents-own.sql.js';

/** Somebody who gets a copy of what was signed. */
export interface SignatureParty {
  readonly signatureId: string;
  readonly side: 'talent' | 'client';
  readonly name: string;
  readonly address: string;
}

/** Who is on the two sides of a signature: who signed, and for the client the hiring manager, or who invited into the cloud. */
@Injectable()
export class SignatureParties {
  constructor(private readonly database: Database) {}

  async of(signatureIds: readonly string[]): Promise<SignatureParty[]> {
    return this.database.rows<SignatureParty>(
      `SELECT signature.id AS "signatureId", side.name AS side, person.full_name AS name, person.email AS address
       FROM onboarding.signatures AS signature
       ${subjectTables('signature')}
       CROSS JOIN LATERAL (VALUES ('talent', signature.person_id), ('client', ${managerId})) AS side (name, person_id)
       JOIN accounts.person_cards AS person ON person.person_id = side.person_id
       WHERE signature.id = ANY ($1::uuid[])`,
      [signatureIds],
    );
  }
}
