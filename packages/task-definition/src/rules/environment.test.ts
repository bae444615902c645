import { testRules } from '../testing/test-rules.ts';
import { environmentFileRules, environmentRules } from './environment.ts';

testRules(environmentRules);
testRules(environmentFileRules);
