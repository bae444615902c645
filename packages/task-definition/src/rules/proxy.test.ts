import { testRules } from '../testing/test-rules.ts';
import { proxyRules } from './proxy.ts';

testRules(proxyRules);
