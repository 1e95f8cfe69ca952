/** Something a person has to put right before Gazette can run. Its message says what, in one sentence. */
export class SetupError extends Error {
  override name = 'SetupError';
}
