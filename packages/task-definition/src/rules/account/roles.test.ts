import { testRules } from '../../testing/test-rules.ts';
import { accountRoleRules } from './roles.ts';

testRules(accountRoleRules);
