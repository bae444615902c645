import { testRules } from '../testing/test-rules.ts';
import { logRules } from './logs.ts';

testRules(logRules);
