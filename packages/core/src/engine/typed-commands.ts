import type { Asker } from "../journal/entry.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import type { GrantCommand } from "../lifecycle/lifecycle.ts";
import type { Answer } from "./answer.ts";

/** What may stand beside a command's payload. */
export interface CommandOptions {
  /** Idempotency key: sent again, an accepted command gives the same answer and changes nothing. */
  readonly id?: string;
  /** Refuses (OGW301) when the stream has moved on since its sender read it. */
  readonly expectedRevision?: number;
  /** Refuses (OGW349) when what a preview rested on has changed since: its `plan`. */
  readonly expectedPlan?: string | undefined;
}

/** The commands for one kind of stream. */
type CommandOn<Prefix extends string> = Extract<GrantCommand, { readonly [K in Prefix]: string }>;

type FamilyOf<Type> = Type extends `${infer Family}.${string}` ? Family : never;
type ActOf<Type, Family extends string> = Type extends `${Family}.${infer Act}` ? Act : never;

/** Sends one command: its payload where it has one to state, and what stands beside it. */
type Sends<Command> = Command extends { readonly payload: infer Payload }
  ? (payload: Payload, options?: CommandOptions) => Promise<Answer>
  : Command extends { readonly payload?: infer Payload }
    ? (payload?: Payload, options?: CommandOptions) => Promise<Answer>
    : never;

/** Every command for one kind of stream as a method: `review.record(payload)` sends `review.record`. */
export type CommandMethods<Prefix extends string> = {
  readonly [Family in FamilyOf<CommandOn<Prefix>["type"]>]: {
    readonly [Act in ActOf<CommandOn<Prefix>["type"], Family>]: Sends<
      Extract<CommandOn<Prefix>, { readonly type: `${Family}.${Act}` }>
    >;
  };
};

/**
 * What one actor may be sent to do.
 *
 * @example
 * const { application } = workflow.as({ role: "applicant", id: "a-1" }).case("c-1");
 * await application.submit({}, { id: "request-7" });
 */
export interface ActorCommands {
  /** Commands on a case, by its id. */
  case(id: string): CommandMethods<"case">;
  /** Commands on a call, by its id. */
  call(id: string): CommandMethods<"call">;
}

type SendOne = (payload?: unknown, options?: CommandOptions) => Promise<Answer>;

/** Makes the methods of all commands that people send, by the kind of stream that they are for. */
export function createActorCommands(
  lifecycle: Lifecycle,
  send: (command: unknown) => Promise<Answer>,
): (actor: Asker) => ActorCommands {
  const types = new Map<string, string[]>(lifecycle.aggregates.map(({ prefix }) => [prefix, []]));
  for (const [type, { spec, aggregate }] of lifecycle.commands) {
    if (!spec.by.every((role) => role === "system")) types.get(aggregate.prefix)?.push(type);
  }
  const methods = (actor: Asker, prefix: string, id: string) => {
    const families: Record<string, Record<string, SendOne>> = {};
    for (const type of types.get(prefix) ?? []) {
      const at = type.indexOf(".");
      const name = type.slice(0, at);
      const family = families[name] ?? {};
      families[name] = family;
      family[type.slice(at + 1)] = (payload, options) =>
        send({ ...options, type, [prefix]: id, actor, payload });
    }
    return families;
  };
  return (actor) => {
    const kinds = [...types.keys()].map((prefix) => [prefix, (id: string) => methods(actor, prefix, id)]);
    return Object.fromEntries(kinds) as unknown as ActorCommands;
  };
}
