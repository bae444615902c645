import { describe, expect, it } from 'vitest';
import { destinationOf, hasLogRouter, LOG_DESTINATIONS, logRouter, optionRows } from './log-destinations.ts';

const around = { family: 'web', region: 'eu-west-1' };

describe('log destinations', () => {
  it.each(LOG_DESTINATIONS)('$label is found again by its options', (destination) => {
    expect(destinationOf(destination.logDriver, optionRows(destination, around))).toBe(destination.id);
  });

  it('shows a driver without a destination under its own name', () => {
    expect(destinationOf('gelf', [])).toBe('gelf');
    expect(destinationOf('awsfirelens', [])).toBe('awsfirelens');
  });

  it('takes the token of Splunk from a secret', () => {
    const splunk = LOG_DESTINATIONS.find(({ id }) => id === 'splunk');
    const rows = splunk ? optionRows(splunk, around) : [];
    expect(rows.find(({ key }) => key === 'splunk-token')?.type).toBe('ValueFrom');
  });

  it('knows its log router', () => {
    expect(hasLogRouter([logRouter('eu-west-1')])).toBe(true);
    expect(hasLogRouter([{ name: 'log_router' }])).toBe(false);
  });
});
