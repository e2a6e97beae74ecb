/** The pages about mails, none of which exist in production. */
export const mailPaths = {
  inbox: '/inbox',
  inboxJson: '/inbox.json',
  inboxMail: (id: string) => `/inbox/${id}`,
  inboxMailHtml: (id: string) => `/inbox/${id}/html`,
  previews: '/mail-previews',
  preview: (kind: string, example: string) => `/mail-previews/${encodeURIComponent(kind)}/${encodeURIComponent(example)}`,
  previewHtml: (kind: string, example: string) => `${mailPaths.preview(kind, example)}/html`,
};
