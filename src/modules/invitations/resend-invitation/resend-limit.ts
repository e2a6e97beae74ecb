/** An invitation may be sent again three times an hour, alone or together with others. */
export const resendLimit = { name: 'invitation resend', max: 3, perMinutes: 60 } as const;
