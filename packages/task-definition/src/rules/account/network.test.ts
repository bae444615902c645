import { testRules } from '../../testing/test-rules.ts';
import { accountNetworkRules } from './network.ts';

testRules(accountNetworkRules);
