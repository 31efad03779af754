/** The payload of a command that a test expects to be there. */
export function payloadOf<Payload>(command: { readonly payload: unknown } | undefined): Payload {
  if (command === undefined) throw new Error("no command was intended");
  return command.payload as Payload;
}
