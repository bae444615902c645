import { testRules } from '../testing/test-rules.ts';
import { lifecycleRules } from './lifecycle.ts';

testRules(lifecycleRules);
