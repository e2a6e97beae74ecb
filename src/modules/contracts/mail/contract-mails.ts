/** The kinds of mail about contracts, as they are queued and composed. */
export const contractMails = {
  termsChanged: 'contracts.terms-changed',
  changeAskedFor: 'contracts.change-asked-for',
  changeDeclined: 'contracts.change-declined',
  directOffer: 'contracts.direct-offer',
  offerWithdrawn: 'contracts.offer-withdrawn',
  offerExpired: 'contracts.offer-expired',
  act: 'contracts.act',
  offerExpiredManager: 'contracts.offer-expired-manager',
} as const;
