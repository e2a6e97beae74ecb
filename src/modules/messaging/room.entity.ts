import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The project room of a contract. */
@Entity({ schema: 'messaging', name: 'rooms' })
export class Room {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('uuid', { name: 'client_id' })
  clientId: string;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt: Date;
}
