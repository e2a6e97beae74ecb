/** Links that open an invitation, from a mail or copied by the inviter. */
export const linkPurpose = 'invitation';

/** What a browser holds for an hour once the code mailed to the invited address was typed into it. */
export const proofPurpose = 'invitation mailbox';
