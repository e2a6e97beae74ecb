import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody wrote in a room; never changed afterwards. */
@Entity({ schema: 'messaging', name: 'messages' })
export class Message {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'room_id' })
  roomId: string;

  @Column('uuid', { name: 'author_id' })
  authorId: string;

  @Column('text')
  text: string;

  @Column('boolean', { name: 'is_first' })
  isFirst: boolean;

  @Column('uuid', { name: 'form_key' })
  formKey: string;

  @Column('timestamptz', { name: 'posted_at' })
  postedAt: Date;
}
