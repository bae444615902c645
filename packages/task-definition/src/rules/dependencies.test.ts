import { testRules } from '../testing/test-rules.ts';
import { dependencyRules } from './dependencies.ts';

testRules(dependencyRules);
