import { testRules } from '../testing/test-rules.ts';
import { imageRules } from './images.ts';

testRules(imageRules);
