import { Injectable } from '@nestjs/common';
import { actingClientOf } from '../../clients/index.js';
import { TalentClouds } from '../../talent-clouds/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { currencies, isDay, minorUnitsOf } from '../../../platform/forms/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { formatFullDate, type Place } from '../../../platform/views/index.js';
import { invitesTo, notYet } from '../invitation-words.js';
import { partsOf } from '../invitation-kinds.js';
import { visibilityOf } from '../visibility-words.js';

type Typed = Readonly<Record<string, string>>;

const notTypedYet = 'not typed yet';

/** The mail as far as it is typed, in the order in which it will arrive; *Check your invitation* shows the mail itself. */
@Injectable()
export class MailPreview {
  constructor(
    private readonly clouds: TalentClouds,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer, typed: Typed) {
    const client = actingClientOf(viewer);
    const parts = partsOf(typed.kind ?? '');
    const title = parts.target === 'cloud' ? await this.cloudName(client.id, typed.cloudId ?? '') : typed.projectName || 'your project';
    const visibility = visibilityOf({ ...parts, clientName: client.name });
    return {
      from: `${viewer.fullName} via Gangway`,
      subject: `${viewer.fullName} (${client.name}) invites you to ${title}`,
      heading: `${viewer.fullName} at ${client.name} ${invitesTo(parts)} ${title}`,
      slip: parts.target === 'contract' ? slipOf(typed, { timeZone: 'UTC', lang: viewer.locale, now: this.clock.now() }) : null,
      letter: typed.personalMessage ? { id: viewer.personId, name: viewer.fullName, text: typed.personalMessage } : null,
      visibility: { icon: visibility.icon, lead: visibility.lead, text: visibility.text },
      notYet: notYet(parts),
    };
  }

  private async cloudName(clientId: string, cloudId: string): Promise<string> {
    return (await this.clouds.ofClient(clientId)).find((cloud) => cloud.cloudId === cloudId)?.name ?? 'your talent cloud';
  }
}

/** The slip, with its gaps where something is not typed yet or can't be right. */
function slipOf(typed: Typed, place: Place) {
  const isHourly = typed.contractKind !== 'fixed';
  const currency = currencies.some(({ value }) => value === typed.currency) ? (typed.currency ?? '') : 'USD';
  const minor = minorUnitsOf((isHourly ? typed.rate : typed.amount) ?? '', currency);
  const day = (text: string | undefined, otherwise: string): string => (text && isDay(text) ? formatFullDate(text, place) : otherwise);
  return {
    facts: [
      { label: 'Project', value: typed.projectName || notTypedYet },
      { label: 'Contract', value: isHourly ? 'Hourly' : 'Fixed price' },
      { label: 'Starts', value: day(typed.startsOn, notTypedYet) },
      { label: 'Runs until', value: day(typed.endsOn, 'No end date') },
    ],
    minor: minor === null ? '' : minor.toString(),
    currency: minor === null ? '' : currency,
    per: isHourly ? '/ hour' : '',
    stub: minor === null ? `Amount: ${notTypedYet}` : '',
  };
}
