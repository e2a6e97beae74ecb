/** The form in which two names of companies, agencies or clouds are compared. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** A readable, unique name for addresses: "Meridian Labs" becomes `meridian-labs-` and the end of its id. */
export function slugOf(name: string, id: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${words || 'nameless'}-${id.slice(-6)}`;
}
