import { testRules } from '../testing/test-rules.ts';
import { firelensRules } from './firelens.ts';

testRules(firelensRules);
