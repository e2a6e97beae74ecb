import { translate } from '../../../platform/views/index.js';
import type { MembershipRow } from '../membership-row.js';

/** Who at the client sees what of a member, in plain words: exactly what the client's pages show. */
export function consentView({ clientName: client, agencyId }: MembershipRow, lang: string): { items: { label: string; value: string }[]; others: string } {
  const say = (text: string): string => translate(text, { client }, lang);
  const shown =
    agencyId === null
      ? 'your name, and the headline, skills, rate and languages of your profile; your availability; where you stand on the way in; your contracts with {client}'
      : "your agency's name, and the headline, skills, rate and languages of its profile; its availability; where it stands on the way in; its contracts with {client}";
  return {
    items: [
      { label: say('Owners and hiring managers of {client}'), value: say(shown) },
      { label: say('Reviewers of {client}'), value: say('only what you hand in for verification, and only where {client} reviews it') },
      { label: say('Finance of {client}'), value: say('nothing of it') },
    ],
    others: say('Nobody outside {client} sees that you are in this talent cloud. {client} may keep notes and tags about its members, for its own people only.'),
  };
}
