const talent = (id: string): string => `/invitations/${id}`;
const client = '/client/invitations';
const imports = `${client}/import`;

/** Every URL of the invitations module. Routes pass `':id'`, everybody else an id or a secret, which need no encoding. */
export const invitationsPaths = {
  link: (secret: string) => `/invitations/link/${secret}`,
  invitation: talent,
  /** What was accepted, by the contract or the membership that its journey hangs on. */
  accepted: (subjectId: string) => `/invitations/accepted/${subjectId}`,
  acceptance: (id: string) => `${talent(id)}/acceptance`,
  activation: (id: string) => `${talent(id)}/activation`,
  mailboxProof: (id: string) => `${talent(id)}/mailbox`,
  mailboxCode: (id: string) => `${talent(id)}/mailbox/code`,
  address: (id: string) => `${talent(id)}/address`,
  wrongPerson: (id: string) => `${talent(id)}/wrong-person`,
  decline: (id: string) => `${talent(id)}/decline`,
  declineWithdrawal: (id: string) => `${talent(id)}/decline-withdrawal`,
  optOutWithdrawal: (id: string) => `${talent(id)}/opt-out-withdrawal`,
  renewal: (id: string) => `${talent(id)}/renewal`,

  list: client,
  newInvitation: `${client}/new`,
  addressNotes: `${client}/address-notes`,
  mailPreview: `${client}/mail-preview`,
  drafts: `${client}/drafts`,
  draft: (id: string) => `${client}/drafts/${id}`,
  draftKeeping: (id: string) => `${client}/drafts/${id}/keeping`,
  draftRemoval: (id: string) => `${client}/drafts/${id}/removal`,
  draftEdit: (id: string, field?: string) => `${client}/drafts/${id}/edit${field === undefined ? '' : `#${field}`}`,
  draftMail: (id: string) => `${client}/drafts/${id}/mail`,
  draftSending: (id: string) => `${client}/drafts/${id}/sending`,
  import: imports,
  importTemplate: `${imports}/template`,
  oneImport: (id: string) => `${imports}/${id}`,
  importColumns: (id: string) => `${imports}/${id}/columns`,
  importSending: (id: string) => `${imports}/${id}/sending`,
  importPause: (id: string) => `${imports}/${id}/pause`,
  importResumption: (id: string) => `${imports}/${id}/resumption`,
  /** Ends the waiting for a yes. */
  importTakingBack: (id: string) => `${imports}/${id}/taking-back`,
  importUndoing: (id: string) => `${imports}/${id}/undoing`,
  importRefusedRows: (id: string) => `${imports}/${id}/refused-rows`,
  /** Several at once, which the list's boxes name. */
  resends: `${client}/resends`,
  revocations: `${client}/revocations`,
  /** All that fit what the list was asked for. */
  followUps: `${client}/follow-ups`,
  newFollowUp: `${client}/follow-ups/new`,
  followUp: (id: string) => `${client}/follow-ups/${id}`,
  followUpStop: (id: string) => `${client}/follow-ups/${id}/stop`,
  clientInvitation: (id: string) => `${client}/${id}`,
  resend: (id: string) => `${client}/${id}/resend`,
  copiedLink: (id: string) => `${client}/${id}/copied-link`,
  clientAddress: (id: string) => `${client}/${id}/address`,
  revocation: (id: string) => `${client}/${id}/revocation`,
  /** Makes a draft again of what waits for approval or for its hour. */
  takingBack: (id: string) => `${client}/${id}/taking-back`,
} as const;

const approvals = '/client/approvals';

/** Where approvers work. */
export const approvalsPaths = {
  list: approvals,
  decided: `${approvals}/decided`,
  absence: `${approvals}/absence`,
  absenceEnd: `${approvals}/absence/end`,
  item: (id: string) => `${approvals}/${id}`,
  mail: (id: string) => `${approvals}/${id}/mail`,
  approval: (id: string) => `${approvals}/${id}/approval`,
  return: (id: string) => `${approvals}/${id}/return`,
} as const;

/** Where they say yes or no to a whole list. */
export const listApprovalsPaths = {
  item: (id: string) => `${approvals}/lists/${id}`,
  rows: (id: string) => `${approvals}/lists/${id}/rows`,
  approval: (id: string) => `${approvals}/lists/${id}/approval`,
  return: (id: string) => `${approvals}/lists/${id}/return`,
} as const;

/** What a client's owner settles about inviting. */
export const settingsPaths = { settings: '/client/settings', approval: '/client/settings/approval', fields: '/client/settings/fields' } as const;
