import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LongText } from './LongText.tsx';

const html = (text: string) =>
  renderToStaticMarkup(<LongText>{text}</LongText>).replace(/<\/?span[^>]*>/g, '');

test('a long word may break after its separators, and nowhere before its first letter', () => {
  expect(html('arn:aws:ssm:us-east-1:123456789012:parameter/a')).toBe(
    'arn:<wbr/>aws:<wbr/>ssm:<wbr/>us-east-1:<wbr/>123456789012:<wbr/>parameter/<wbr/>a',
  );
});

test('the slash that a name begins with stays with it', () => {
  expect(html('/checkout/prod/db_password')).toBe('/checkout/<wbr/>prod/<wbr/>db_<wbr/>password');
});

test('short words and sentences stay as they are', () => {
  expect(html('DB_PASSWORD')).toBe('DB_PASSWORD');
  expect(html('A sentence, of many words: with/out a long one.')).not.toContain('wbr');
  expect(html('')).toBe('');
});
