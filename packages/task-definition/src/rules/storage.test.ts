import { testRules } from '../testing/test-rules.ts';
import { ephemeralStorageRules } from './storage.ts';

testRules(ephemeralStorageRules);
