/** The kinds of mail about talent clouds, as they are queued and composed. */
export const talentCloudMails = {
  ready: 'talent-clouds.ready',
  readyInviter: 'talent-clouds.ready-inviter',
  removed: 'talent-clouds.removed',
  leftInviter: 'talent-clouds.left-inviter',
} as const;
