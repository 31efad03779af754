import { describeValue, OgwError } from "@opus/grant-rules/errors";
import type { StreamId } from "../journal/entry.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";

/**
 * A stream id that says what kind of stream it is.
 *
 * @throws OgwError OGW329 for one without its prefix.
 */
export function checkedStream({ aggregates, aggregateOf }: Lifecycle, stream: unknown): StreamId {
  if (typeof stream === "string" && aggregateOf(stream) !== undefined) return stream as StreamId;
  const kinds = aggregates.map(({ prefix }) => `"${prefix}:<id>"`).join(" or ");
  throw new OgwError({
    code: "OGW329",
    subject: "stream id",
    problem: `${describeValue(stream)} does not say which kind of stream it is`,
    allowed: `A stream id reads ${kinds}`,
    remedy:
      typeof stream === "string"
        ? `Did you mean "${aggregates[0]?.prefix}:${stream.slice(0, 60)}"?`
        : "Pass a text",
  });
}
