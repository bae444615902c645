import { testRules } from '../testing/test-rules.ts';
import { containerSizeRules } from './container-size.ts';

testRules(containerSizeRules);
