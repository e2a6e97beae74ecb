import { accountsPaths } from '../../accounts/accounts.paths.js';
import { countries } from '../../../platform/forms/index.js';
import { cloudConsent } from '../cloud-consent.js';
import { notYet } from '../invitation-words.js';
import { invitationsPaths } from '../invitations.paths.js';
import { agencyQuestion } from '../open-invitation/agency-question.view.js';
import type { OpenedInvitation } from '../open-invitation/opened-invitation.query.js';
import { visibilityOf } from '../visibility-words.js';

/** What *Activate your account* says about the invitation that is accepted with it. */
export function activationView(opened: OpenedInvitation, agencyName = '') {
  const { id, address, clientName, inviterName, title } = opened;
  return {
    title: 'Activate your account',
    address,
    clientName,
    inviterName,
    isCloud: opened.target === 'cloud',
    invitedTo: title,
    notYet: notYet(opened),
    visibility: visibilityOf(opened),
    countryChoices: opened.asksByCountry && opened.audience === 'freelancer' ? [{ value: '', label: 'Choose a country' }, ...countries()] : null,
    consent: opened.target === 'cloud' ? cloudConsent(opened) : null,
    agency: opened.audience === 'agency' ? agencyQuestion(opened, null, agencyName) : null,
    paths: {
      invitation: invitationsPaths.invitation(id),
      activation: invitationsPaths.activation(id),
      terms: accountsPaths.terms,
      privacy: accountsPaths.privacy,
    },
    scripts: true,
    footerNote: `Sent by ${clientName} through Gangway`,
    reportPath: accountsPaths.report(id),
  };
}
