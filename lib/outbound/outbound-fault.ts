export type OutboundReason = 'malformed' | 'forbidden_address' | 'redirect' | 'unreachable' | 'timeout';

/** Why a request to an address that somebody gave us got no answer. `reason` decides what happens next, the message is for staff. */
export class OutboundFault extends Error {
  override readonly name = 'OutboundFault';
  constructor(
    readonly reason: OutboundReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
