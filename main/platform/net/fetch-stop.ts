import type { ErrorCode } from '../../../contract/errors';

/** Ends a request from the inside, through streams and sockets that only know errors; becomes a failure of the same code. */
export class FetchStop extends Error {
  override readonly name = 'FetchStop';

  constructor(
    readonly reason: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}
