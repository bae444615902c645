import { testRules } from '../../testing/test-rules.ts';
import { familyRules } from './family.ts';

testRules(familyRules);
