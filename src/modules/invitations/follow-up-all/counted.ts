/** "1,234" */
export function numberInWords(count: number): string {
  return count.toLocaleString('en');
}

/** "1 invitation", "1,234 invitations" */
export function countedInvitations(count: number): string {
  return count === 1 ? '1 invitation' : `${numberInWords(count)} invitations`;
}
