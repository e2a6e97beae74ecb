import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { KeepsSealed, KeyRing, type SealedPlace } from '../../platform/encryption/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { TaxForm } from './tax-form.entity.js';
import type { TaxOwner } from './tax-owner.js';

/** Finds and keeps tax information, always of one owner. */
@Injectable()
@KeepsSealed({ table: 'payments.tax_forms', column: 'number_sealed', tenant: 'coalesce(person_id, agency_id)' })
export class TaxFormsRepository {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly clock: Clock,
  ) {}

  draftOf(owner: TaxOwner): Promise<TaxForm | null> {
    return this.forms.findOneBy({ ...ownedBy(owner), certifiedAt: IsNull() });
  }

  /** The draft, for as long as the transaction is open nobody else's. */
  lockedDraftOf(owner: TaxOwner): Promise<TaxForm | null> {
    return this.forms.findOne({ where: { ...ownedBy(owner), certifiedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
  }

  /** Everything that was certified, newest first; the first is in force. */
  certifiedOf(owner: TaxOwner): Promise<TaxForm[]> {
    return this.forms.find({ where: { ...ownedBy(owner), certifiedAt: Not(IsNull()) }, order: { certifiedAt: 'DESC' }, take: 50 });
  }

  /** @throws NotFound also where it is another's */
  async certified(owner: TaxOwner, id: string): Promise<TaxForm> {
    const form = await this.forms.findOneBy({ ...ownedBy(owner), id, certifiedAt: Not(IsNull()) });
    if (!form) throw new NotFound();
    return form;
  }

  /** Two who begin at the same moment begin one draft: the index lets one in. */
  async begin(draft: Partial<TaxForm>): Promise<void> {
    await this.forms.createQueryBuilder().insert().values(draft).orIgnore().execute();
  }

  async save(form: TaxForm): Promise<void> {
    await this.forms.save(form);
  }

  async replaceInForce(owner: TaxOwner): Promise<void> {
    await this.forms.update({ ...ownedBy(owner), certifiedAt: Not(IsNull()), replacedAt: IsNull() }, { replacedAt: this.clock.now() });
  }

  seal(number: string, form: TaxForm): Promise<Buffer> {
    return this.keys.seal(Buffer.from(number), placeOf(form));
  }

  async open(form: TaxForm): Promise<string> {
    if (form.numberSealed === null) throw new Error('This form has no number.');
    return (await this.keys.open(form.numberSealed, placeOf(form))).toString();
  }

  private get forms() {
    return this.database.repository(TaxForm);
  }
}

function ownedBy({ personId, agencyId }: TaxOwner): FindOptionsWhere<TaxForm> {
  return personId === null ? { agencyId: agencyId ?? '' } : { personId };
}

function placeOf({ id, personId, agencyId }: TaxForm): SealedPlace {
  return { table: 'payments.tax_forms', column: 'number_sealed', row: id, tenant: personId ?? agencyId };
}
