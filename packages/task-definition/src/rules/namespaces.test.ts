import { testRules } from '../testing/test-rules.ts';
import { namespaceRules } from './namespaces.ts';

testRules(namespaceRules);
