const width = 120;
const height = 28;
const margin = 2;

/** The two shapes of a small chart: a line, and the area under it. */
export interface Sparkline {
  readonly line: string;
  readonly area: string;
  readonly width: number;
  readonly height: number;
}

/** A small chart of counts, oldest first, as the points of SVG shapes. */
export function sparkline(counts: readonly number[]): Sparkline {
  const highest = Math.max(1, ...counts);
  const step = counts.length > 1 ? (width - 2 * margin) / (counts.length - 1) : 0;
  const points = counts.map((count, index) => `${round(margin + index * step)},${round(height - margin - (count / highest) * (height - 2 * margin))}`);
  const line = points.join(' ');
  return { line, area: `${margin},${height} ${line} ${round(margin + (counts.length - 1) * step)},${height}`, width, height };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
