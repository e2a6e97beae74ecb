import { sparkline } from './sparkline.js';

describe('A small chart', () => {
  it('runs from edge to edge, the highest count on top', () => {
    expect(sparkline([0, 5, 10]).line).toBe('2,26 60,14 118,2');
  });

  it('lies flat at the bottom where nothing was done', () => {
    expect(sparkline([0, 0]).line).toBe('2,26 118,26');
  });
});
