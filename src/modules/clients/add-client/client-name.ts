/** The form in which two clients' names are compared. */
export function foldClientName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** A readable, unique name for addresses: "Meridian Labs" becomes `meridian-labs-` and the end of its id. */
export function slugOf(name: string, clientId: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${words || 'client'}-${clientId.slice(-6)}`;
}
