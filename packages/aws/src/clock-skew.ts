/** How far the clocks of AWS and of this machine may be apart, in milliseconds. */
export const CLOCK_SKEW = 5 * 60_000;
