import { testRules } from '../testing/test-rules.ts';
import { networkRules } from './network.ts';

testRules(networkRules);
