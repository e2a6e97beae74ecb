import type { HomeCard } from '../home-cards.js';

/** What views/journeys/home shows. */
export function homeView(cards: readonly HomeCard[]): object {
  return {
    title: 'Home',
    cards: cards.map(({ title, text, badge, action, since }, index) => ({
      id: `card-${index + 1}`,
      title,
      text,
      badge: badge ?? null,
      path: action.path,
      since: since ?? null,
      // One green button per page, and it leads on with the first thing to do.
      kind: index === 0 ? 'go' : '',
    })),
  };
}
