export { type BuiltPurser, startBuiltPurser, startConsoleOver } from './built-purser.ts';
export { createCanary, formsOfCanary } from './canary.ts';
export { type Fault, type FaultProxy, startFaultProxy } from './fault-proxy.ts';
export { type ProcessAccount, startProcessAccount } from './process-account.ts';
