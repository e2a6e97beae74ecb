import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { MailKind, SendsMail, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import { formatFullDate, translate } from '../../../platform/views/index.js';
import { contractsPaths } from '../contracts.paths.js';
import { differenceView, type ChangedTermView } from '../difference.view.js';
import type { Side } from '../contract-states.js';
import { actWords, endedByCalendar } from './act-words.js';
import { contractMails } from './contract-mails.js';
import { MailedActQuery, type MailedAct } from './mailed-act.query.js';
import { MailedContractQuery, type MailedContract } from './mailed-contract.query.js';
import { changedFacts } from './terms-changed.mail.js';

/** Tells one side what somebody did to a contract: declined, proposed, answered, ended, paused, resumed. */
@Injectable()
@SendsMail(contractMails.act, 'News of a contract')
export class ActMail extends MailKind {
  constructor(
    private readonly acts: MailedActQuery,
    private readonly contracts: MailedContractQuery,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const act = await this.acts.of(mail.subjectId);
    const contract = await this.contracts.of(act.contractId);
    // Terms that were answered, taken back or replaced meanwhile are no longer to be confirmed.
    if (!contract || (act.act === 'proposed' && act.proposedVersion !== act.version)) return null;
    const side: Side = mail.facts['side'] === 'client' ? 'client' : 'talent';
    return actContent({ act, contract, side, changes: await this.changes(act, contract, mail.createdAt), link: this.settings.publicUrl + pathOf(act, side) });
  }

  private async changes(act: MailedAct, contract: MailedContract, now: Date): Promise<ChangedTermView[]> {
    if (act.act !== 'proposed' || act.version === null) return [];
    const [before, proposed] = await this.contracts.versions(act.contractId, [act.termsVersion, act.version]);
    return differenceView(before, proposed, contract.contractKind, { timeZone: contract.talentTimeZone, lang: 'en', now });
  }
}

function pathOf({ act, contractId }: MailedAct, side: Side): string {
  if (side === 'client') return contractsPaths.clientContract(contractId);
  return act === 'proposed' ? contractsPaths.proposal(contractId) : contractsPaths.contract(contractId);
}

interface ActFacts {
  act: MailedAct;
  contract: MailedContract;
  side: Side;
  changes: readonly ChangedTermView[];
  link: string;
}

export function actContent({ act, contract, side, changes, link }: ActFacts): MailContent | null {
  const words = act.act === 'ended' && act.byName === null ? endedByCalendar : actWords[act.act]?.[side];
  if (!words) return null;
  const timeZone = side === 'client' ? contract.managerTimeZone : contract.talentTimeZone;
  const day = act.lastDay === null ? '' : formatFullDate(act.lastDay, { timeZone, lang: 'en', now: act.at });
  const values = { by: act.byName ?? '', day, manager: contract.managerName, talent: contract.talentName };
  const [heading, text] = [translate(words.heading, values), translate(words.text, values)];
  const other = side === 'client' ? contract.talentName : contract.clientName;
  return {
    template: 'contracts/act',
    subject: `${heading}: ${contract.projectName}`,
    ...(act.byName === null ? {} : { fromName: `${act.byName} via Gangway` }),
    timeZone,
    data: {
      preheader: text,
      why: side === 'client' ? `You are the hiring manager of ${contract.projectName}.` : `You have a contract or an offer from ${other}: ${contract.projectName}.`,
      heading,
      projectName: contract.projectName,
      other,
      text,
      facts: [...changedFacts(changes), ...act.alsoHandedOver.map((projectName) => ({ label: translate('Also'), value: projectName }))],
      note: act.note ?? '',
      signature: act.byName ?? '',
      button: translate(words.button),
      link,
    },
  };
}
