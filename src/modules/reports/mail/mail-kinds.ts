/** The kinds of mail that reminders are. */
export const reminderMails = { talent: 'reports.talent-reminder', colleague: 'reports.colleague-reminder' } as const;
