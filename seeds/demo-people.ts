/** One password for everybody in the demo; it exists nowhere else. */
export const demoPassword = 'gangway-demo-password';

export interface DemoPerson {
  readonly fullName: string;
  readonly email: string;
  readonly about: string;
}

/** Who can sign in to the demo. */
export const demoPeople: readonly DemoPerson[] = [
  { fullName: 'Sam Reyes', email: 'sam@gangway.example', about: 'Sam Reyes, admin: the review queue' },
  { fullName: 'Dana Whitfield', email: 'dana@meridian.example', about: 'Dana Whitfield, hiring manager and owner of Meridian Labs' },
  { fullName: 'Noor Haddad', email: 'noor@meridian.example', about: 'Noor Haddad, reviewer of Meridian Labs' },
  { fullName: 'Kenji Mori', email: 'kenji@northwind.example', about: 'Kenji Mori, owner of Northwind' },
  { fullName: 'Ada Brook', email: 'ada@corner.example', about: 'Ada Brook, owner of Corner Bakery, which asks for nothing' },
  { fullName: 'Ines Duarte', email: 'ines@tidewater.example', about: 'Ines Duarte, owner of Tidewater Ferries, whose invitations need a yes' },
  { fullName: 'Paul Okafor', email: 'paul@tidewater.example', about: 'Paul Okafor, finance of Tidewater Ferries, who gives it' },
  { fullName: 'Lena Vogel', email: 'lena@example.net', about: 'Lena Vogel, freelancer with a past contract' },
  { fullName: 'Tomasz Król', email: 'tomasz@orbit.example', about: 'Tomasz Król, owner of the agency Orbit Studio' },
];
