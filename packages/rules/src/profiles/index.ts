export { compileCertLogic } from "./certlogic/compile-cert-logic.ts";
export { validateCertLogic } from "./certlogic/validate-cert-logic.ts";
export type { CompiledProfileRule, ReportProblem, RowResults } from "./guard/compiled-profile.ts";
export { prepareData } from "./guard/prepare-data.ts";
export { DEFAULT_PROFILE_LIMITS, type ProfileLimits } from "./guard/profile-limits.ts";
export { compileJsonLogic } from "./json-logic-js/compile-json-logic.ts";
