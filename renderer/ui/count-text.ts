/** 1,240: a count as people read it. */
export const countText = (count: number): string => `${count}`.replace(/\B(?=(\d{3})+$)/g, ',')

/** Rate in millionths as a per cent: 4000 → 0.4%. */
export const rateText = (ppm: number): string => `${Number((ppm / 10_000).toFixed(4))}%`
