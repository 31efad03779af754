import { OgwError } from "@opus/grant-rules/errors";
import type { AnyAggregate } from "./aggregate.ts";

/** What of an aggregate tells which versions of its machine this release knows. */
type Machine = Pick<AnyAggregate, "machine" | "version">;

/**
 * Refuses to read as today's what a later release wrote: its states and contexts may mean something else.
 *
 * @throws OgwError OGW751 naming both versions.
 */
export function refuseNewer(aggregate: Machine, version: unknown): void {
  if (Number.isSafeInteger(version) && Number(version) > aggregate.version)
    throw newerRelease(aggregate, version);
}

function newerRelease({ machine, version: known }: Machine, version: unknown): OgwError {
  return new OgwError({
    code: "OGW751",
    subject: `machine "${machine}"`,
    problem: `a newer release wrote the stream, under version ${version} of its machine`,
    allowed: `This release reads versions 1 to ${known}`,
    remedy: "Use the release that wrote it, or a later one; nothing was decided, changed or lost",
  });
}
