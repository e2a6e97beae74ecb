import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who may read a room and write in it. */
@Entity({ schema: 'messaging', name: 'members' })
export class RoomMember {
  @PrimaryColumn('uuid', { name: 'room_id' })
  roomId: string;

  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  side: 'talent' | 'client';

  /** The newest message that the person marked as read or answered; null before that. */
  @Column('uuid', { name: 'read_up_to', nullable: true })
  readUpTo: string | null;
}
