/** The link of the final mail: it previews the listing to whoever holds it, and confirms nothing. */
export const confirmationPurpose = 'agency confirmation';
