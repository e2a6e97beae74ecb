/** What the back office sees of events, mails and schedules. */
export const deliveriesPaths = {
  events: '/admin/deliveries',
  eventsThatAre: (status: string) => `${deliveriesPaths.events}?status=${status}`,
  retryOfEvent: (id: string) => `${deliveriesPaths.events}/${id}/retry`,
  mails: '/admin/deliveries/mails',
  olderMails: (before: string) => `${deliveriesPaths.mails}?before=${before}`,
  retryOfMail: (id: string) => `${deliveriesPaths.mails}/${id}/retry`,
  retries: '/admin/deliveries/mails/retries',
  schedules: '/admin/deliveries/schedules',
};
