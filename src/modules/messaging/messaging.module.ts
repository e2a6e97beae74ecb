import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/index.js';
import { RoomListController } from './list-rooms/room-list.controller.js';
import { RoomListQuery } from './list-rooms/room-list.query.js';
import { UnreadCounts } from './list-rooms/unread.counts.js';
import { HandOverRoomsWhenWorkHandedOver, LeaveRoomsWhenMemberLeft } from './listeners/hand-over-rooms.listeners.js';
import { MailRoomWhenMessagePosted } from './listeners/mail-room-when-message-posted.listener.js';
import { OpenRoomWhenOfferAccepted } from './listeners/open-room-when-offer-accepted.listener.js';
import { FirstMessageMail } from './mail/first-message.mail.js';
import { MailedMessageQuery } from './mail/mailed-message.query.js';
import { MessagesMailPreview } from './mail/messages.mail.preview.js';
import { NewMessageMail } from './mail/new-message.mail.js';
import { MessagingNavigation } from './messaging.navigation.js';
import { PostMessage } from './post-message/post-message.js';
import { AttachmentController } from './show-room/attachment.controller.js';
import { RoomQuery } from './show-room/room.query.js';
import { RoomsController } from './show-room/rooms.controller.js';

const mails = [MailedMessageQuery, FirstMessageMail, NewMessageMail, MessagesMailPreview];

/** Project rooms, and the mails that come out of them. */
@Module({
  imports: [ClientsModule],
  controllers: [RoomListController, RoomsController, AttachmentController],
  providers: [RoomQuery, RoomListQuery, PostMessage, OpenRoomWhenOfferAccepted, HandOverRoomsWhenWorkHandedOver, LeaveRoomsWhenMemberLeft, MailRoomWhenMessagePosted, MessagingNavigation, UnreadCounts, ...mails],
})
export class MessagingModule {}
