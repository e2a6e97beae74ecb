/** Every URL of the messaging module. */
export const messagingPaths = {
  rooms: '/rooms',
  room: (roomId: string) => `/rooms/${roomId}`,
  /** Leads to the contract's room; for those who know the contract only. */
  roomOfContract: (contractId: string) => `/contracts/${contractId}/room`,
  messagesOfContract: (contractId: string) => `/contracts/${contractId}/room/messages`,
  messages: (roomId: string) => `/rooms/${roomId}/messages`,
  attachment: (roomId: string, messageId: string) => `/rooms/${roomId}/messages/${messageId}/attachment`,
  reading: (roomId: string) => `/rooms/${roomId}/reading`,
} as const;
