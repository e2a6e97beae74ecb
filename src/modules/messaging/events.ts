import { DomainEvent } from '../../platform/events/index.js';

/** A contract has its project room. */
export class RoomOpened extends DomainEvent<{ roomId: string; contractId: string; at: string }> {
  static override readonly eventName = 'messaging.room-opened';
}

/** Somebody wrote in a room; `isFirst` is the message the offer was accepted with. */
export class MessagePosted extends DomainEvent<{
  messageId: string;
  roomId: string;
  contractId: string;
  clientId: string;
  authorId: string;
  isFirst: boolean;
  at: string;
}> {
  static override readonly eventName = 'messaging.message-posted';
}
