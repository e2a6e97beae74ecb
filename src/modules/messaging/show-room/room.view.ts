import { newId } from '../../../platform/database/index.js';
import { fileBadge, wordsOfSize } from '../../../platform/files/index.js';
import { offerSlip } from '../../contracts/index.js';
import { contractsPaths } from '../../contracts/contracts.paths.js';
import { messagingPaths } from '../messaging.paths.js';
import { attachmentField } from '../post-message/attachment-rules.js';
import { messagesPerPage } from './room.query.js';
import type { RoomMessageRow, RoomRow } from './room.query.js';

/** What the room's page shows. */
export function roomView(room: RoomRow, viewerId: string, before: string | null): object {
  // One row more than the page was asked for tells that there are older ones.
  const messages = room.messages.length > messagesPerPage ? room.messages.slice(1) : room.messages;
  const oldest = messages[0]?.id;
  const hasOlder = room.messages.length > messagesPerPage;
  // Nobody whose account is closed gets mail about messages.
  const others = room.people.filter(({ id, isClosed }) => id !== viewerId && !isClosed).map(({ name }) => name);
  return {
    title: `${room.projectName}, project room`,
    projectName: room.projectName,
    clientName: room.clientName,
    isEnded: room.isEnded,
    others: others.join(', '),
    people: room.people.map((person) => ({ id: person.id, name: person.name, note: noteOn(person, room) })),
    list: listView(room, messages, viewerId, before),
    // Of a contract that has ended the slip would say when it was to end, not when it did: its own page tells both.
    slip: room.isEnded ? null : offerSlip(room.terms, { eyebrow: 'The contract', link: { label: 'Read the contract again', path: contractPathOf(room) } }),
    contractPath: contractPathOf(room),
    roomsPath: messagingPaths.rooms,
    postPath: messagingPaths.messages(room.roomId),
    readingPath: messagingPaths.reading(room.roomId),
    attachment: attachmentField,
    formKey: newId(),
    newestId: room.newestId,
    hasUnread: before === null && isUnread(room, viewerId),
    olderPath: hasOlder && oldest ? `${messagingPaths.room(room.roomId)}?before=${oldest}` : null,
    newerPath: before === null ? null : messagingPaths.room(room.roomId),
  };
}

function contractPathOf({ side, contractId }: RoomRow): string {
  return side === 'client' ? contractsPaths.clientContract(contractId) : contractsPaths.contract(contractId);
}

function noteOn({ side, tookOverFrom }: RoomRow['people'][number], { clientName, agencyName }: RoomRow): string {
  if (side === 'talent') return agencyName ?? 'Talent';
  return tookOverFrom === null ? clientName : `${clientName}, took over from ${tookOverFrom}`;
}

/** The part of the page that renews itself; older pages stand still. */
function listView(room: RoomRow, messages: readonly RoomMessageRow[], viewerId: string, before: string | null): object {
  return {
    id: `room-${room.roomId}-messages`,
    refreshPath: before === null ? messagingPaths.room(room.roomId) : null,
    days: byDay(messages.map((message) => messageView(message, room, viewerId))),
  };
}

function messageView(message: RoomMessageRow, room: RoomRow, viewerId: string): { postedAt: string; [key: string]: unknown } {
  const { id, text, isFirst, postedAt, authorId, authorName, attachment } = message;
  const isNew = authorId !== viewerId && (room.readUpTo === null || id > room.readUpTo);
  return { id, text, isFirst, postedAt, authorId, authorName, isNew, receipts: receiptsOf(message, room), file: fileView(attachment, messagingPaths.attachment(room.roomId, id)) };
}

function fileView(attachment: RoomMessageRow['attachment'], path: string): object | null {
  return attachment && { name: attachment.name, size: wordsOfSize(attachment.sizeInBytes), path, badge: fileBadge(attachment) };
}

/** Until the mail is queued, a moment after the commit, the room says at least for whom it is meant. */
function receiptsOf({ isFirst, receipts }: RoomMessageRow, { people }: RoomRow): object[] {
  if (receipts.length > 0 || !isFirst) return receipts.map((receipt) => receiptView(receipt, people));
  return people.filter(({ side }) => side === 'client').map(({ address }) => ({ address, handedOverAt: null, isBounced: false, closedName: null }));
}

function receiptView({ address, handedOverAt, state, isToClosedAccount }: RoomMessageRow['receipts'][number], people: RoomRow['people']): object {
  const name = people.find((person) => person.address === address)?.name ?? address;
  return { address, handedOverAt, isBounced: state === 'bounced', closedName: isToClosedAccount ? name : null };
}

function byDay<M extends { postedAt: string }>(messages: readonly M[]): { day: string; messages: M[] }[] {
  const days: { day: string; messages: M[] }[] = [];
  for (const message of messages) {
    const day = message.postedAt.slice(0, 10);
    const last = days.at(-1);
    if (last?.day === day) last.messages.push(message);
    else days.push({ day, messages: [message] });
  }
  return days;
}

function isUnread(room: RoomRow, viewerId: string): boolean {
  const newest = room.messages.at(-1);
  return newest !== undefined && newest.authorId !== viewerId && newest.id !== room.readUpTo;
}
