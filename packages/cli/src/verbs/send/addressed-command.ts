import type { Asker, JsonObject, Programme } from "@opus/grant-workflow";
import type { StreamId } from "@opus/grant-workflow/store";
import { needRole } from "../../command/actor-named.ts";
import { buildPayload } from "../../command/build-payload.ts";
import { payloadShape } from "../../command/payload-shape.ts";
import type { WordedCommand } from "../../command/worded-command.ts";
import type { LiveStore } from "../../store/live-store.ts";
import { idNamed } from "./case-named.ts";

/** What may stand beside a command. */
export interface CommandExtras {
  readonly id?: string | undefined;
  readonly expectedRevision?: number | undefined;
  readonly expectedPlan?: string | undefined;
}

/** A command as it is sent. */
export interface AddressedCommand {
  readonly type: string;
  readonly actor: Asker;
  readonly payload: JsonObject;
}

/** Makes the command out of its words: the case or call by its id, the payload by the forms of its programme. */
export async function addressedCommand(
  { store, workflow }: LiveStore,
  { info, actor, target, words }: WordedCommand,
  extras: CommandExtras,
): Promise<AddressedCommand> {
  const id = await idNamed(store, info.on, target);
  const programmeOf = async (stream: StreamId): Promise<Programme | undefined> => {
    const [first] = await store.journal(stream, { limit: 1 });
    return first === undefined ? undefined : workflow.programmeOf(first.programme.hash);
  };
  // A case that is yet to begin is begun under the version of its call.
  const call = words.find((word) => word.startsWith("call="))?.slice("call=".length);
  const programme =
    (await programmeOf(`${info.on === "call" ? "call" : "case"}:${id}`)) ??
    (call === undefined ? undefined : await programmeOf(`call:${call}`)) ??
    workflow.programmes.at(-1);
  if (programme !== undefined) needRole(programme, actor);
  const payload = buildPayload(words, payloadShape(info.type, programme));
  const given = Object.entries(extras).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(given), type: info.type, [info.on]: id, actor, payload };
}
