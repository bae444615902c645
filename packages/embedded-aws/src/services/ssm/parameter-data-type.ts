import type { ParameterType } from '@aws-sdk/client-ssm';
import { AwsError } from '../../aws-error.ts';

const DATA_TYPES = ['text', 'aws:ec2:image', 'aws:ssm:integration'];

/** Checks the data type of a value. Throws ValidationException, never with the value. */
export function checkDataType(dataType: string, type: ParameterType, value: string): void {
  if (!DATA_TYPES.includes(dataType)) {
    const message = `The following data type is not supported: ${dataType} (Data type names are all case sensitive.)`;
    throw new AwsError('ValidationException', message);
  }
  if (dataType !== 'aws:ec2:image') return;
  if (type !== 'String') {
    throw new AwsError(
      'ValidationException',
      'The data type aws:ec2:image is supported for String parameters only.',
    );
  }
  if (!/^ami-([0-9a-f]{8}|[0-9a-f]{17})$/.test(value)) {
    throw new AwsError(
      'ValidationException',
      'The value of a parameter of the data type aws:ec2:image has to be an AMI id.',
    );
  }
}
