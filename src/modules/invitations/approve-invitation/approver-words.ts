/** Who is asked at each step, in order: "Dana Whitfield or Noor Haddad". */
export function approversInWords(approvers: readonly { step: number; fullName: string; isMember: boolean }[]): string[] {
  const steps = [...new Set(approvers.map(({ step }) => step))].sort((a, b) => a - b);
  return steps.map((step) => approvers.filter((each) => each.step === step && each.isMember).map(({ fullName }) => fullName).join(' or ') || 'nobody any more');
}
