import { testRules } from '../testing/test-rules.ts';
import { healthRules } from './health.ts';

testRules(healthRules);
