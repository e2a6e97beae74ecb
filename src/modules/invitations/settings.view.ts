import { settingsPaths } from './invitations.paths.js';

/** The tabs that a client's settings about inviting share. */
export function settingsView(current: string) {
  const tabs = [
    { label: 'Approval', path: settingsPaths.approval },
    { label: 'Your own fields', path: settingsPaths.fields },
  ];
  return { tabs: tabs.map((tab) => ({ ...tab, isCurrent: tab.path === current })) };
}
