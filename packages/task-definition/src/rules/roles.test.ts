import { testRules } from '../testing/test-rules.ts';
import { roleRules } from './roles.ts';

testRules(roleRules);
