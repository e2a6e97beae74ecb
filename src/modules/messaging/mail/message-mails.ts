/** The acceptance with its first message, to the hiring manager. */
export const firstMessageMail = 'messaging.first-message';

/** Any later message, to everybody else in the room. */
export const newMessageMail = 'messaging.new-message';
