import { type Command, markRead } from "../decide/command.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import type { PendingDeadline } from "../store/commit.ts";
import { checkedStream } from "./stream-id.ts";

/** The command by which a stream learns that a deadline of it has passed; its id follows from the deadline. */
export function deadlineCommand(lifecycle: Lifecycle, { stream, name, dueAt }: PendingDeadline): Command {
  const at = checkedStream(lifecycle, stream).indexOf(":");
  return markRead({
    id: `${name} of ${stream} at ${dueAt}`,
    type: `deadline.${name}.passed`,
    [stream.slice(0, at)]: stream.slice(at + 1),
    actor: { role: "system", id: "time" },
  });
}
