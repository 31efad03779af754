export { compileCertLogic } from "./certlogic/compile-cert-logic.ts";
export { validateCertLogic } from "./certlogic/validate-cert-logic.ts";
export type { CompiledProfileRule, ReportProblem, RowResults } from "./compiled-profile.ts";
export { compileJsonLogic } from "./json-logic-js/compile-json-logic.ts";
export { prepareData } from "./prepare-data.ts";
export { DEFAULT_PROFILE_LIMITS, type ProfileLimits } from "./profile-limits.ts";
