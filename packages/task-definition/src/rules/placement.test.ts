import { testRules } from '../testing/test-rules.ts';
import { placementRules } from './placement.ts';

testRules(placementRules);
