import { testRules } from '../../testing/test-rules.ts';
import { accountReferenceRules } from './references.ts';

testRules(accountReferenceRules);
