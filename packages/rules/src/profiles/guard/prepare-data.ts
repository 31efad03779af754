import { markPrepared } from "./checked-data.ts";
import { dataBounds } from "./compiled-profile.ts";
import { inspectJson } from "./inspect-json.ts";
import { valueRefused } from "./profile-errors.ts";
import { DEFAULT_PROFILE_LIMITS, type ProfileLimits } from "./profile-limits.ts";

/**
 * Checks data once for many evaluations: gives a frozen copy that the rules of every profile take as it is.
 *
 * Evaluating plain data checks them every time, which costs more than most rules. The copy is bound by the limits
 * given here, not by those of the rules. Throws OGW440 for data that are not plain JSON within the limits.
 *
 * @example
 * const application = prepareData({ amount: 2000 });
 * compileJsonLogic({ ">": [{ var: "amount" }, 1500] }).evaluate(application); // true
 */
export function prepareData(data: unknown, limits: Partial<ProfileLimits> = {}): unknown {
  const fault = inspectJson(data, dataBounds({ ...DEFAULT_PROFILE_LIMITS, ...limits }));
  if (fault !== undefined) throw valueRefused("data", fault);
  const copy = frozenCopy(data);
  if (typeof copy === "object" && copy !== null) markPrepared(copy);
  return copy;
}

function frozenCopy(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy));
  const copy: object = Object.create(Object.getPrototypeOf(value));
  for (const name of Object.keys(value)) {
    // Defined, not assigned: a field named __proto__ is a field like any other.
    Object.defineProperty(copy, name, {
      value: frozenCopy((value as Record<string, unknown>)[name]),
      enumerable: true,
    });
  }
  return Object.freeze(copy);
}
