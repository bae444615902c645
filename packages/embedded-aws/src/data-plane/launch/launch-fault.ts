/** Why a task does not start: what its stopped reason says, in AWS's words. It never quotes a value. */
export class LaunchFault extends Error {
  override readonly name = 'LaunchFault';
}
