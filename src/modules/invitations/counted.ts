/** "1,234" */
export function numberInWords(count: number): string {
  return count.toLocaleString('en');
}

/** "1 row", "1,234 rows" */
export function counted(count: number, one: string, many: string): string {
  return `${numberInWords(count)} ${count === 1 ? one : many}`;
}

/** "1 invitation", "1,234 invitations" */
export function countedInvitations(count: number): string {
  return counted(count, 'invitation', 'invitations');
}
