import { testRules } from '../testing/test-rules.ts';
import { tagRules } from './tags.ts';

testRules(tagRules);
