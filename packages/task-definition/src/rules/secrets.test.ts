import { testRules } from '../testing/test-rules.ts';
import { secretRules } from './secrets.ts';

testRules(secretRules);
