import { testRules } from '../testing/test-rules.ts';
import { sizeRules } from './size.ts';

testRules(sizeRules);
