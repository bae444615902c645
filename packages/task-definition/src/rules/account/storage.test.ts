import { testRules } from '../../testing/test-rules.ts';
import { accountStorageRules } from './storage.ts';

testRules(accountStorageRules);
