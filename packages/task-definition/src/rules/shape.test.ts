import { testRules } from '../testing/test-rules.ts';
import { shapeRules } from './shape.ts';

testRules(shapeRules);
