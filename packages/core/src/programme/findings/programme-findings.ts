import type { CompiledRuleSet } from "@opus/grant-rules";
import { ruleFindings } from "@opus/grant-rules";
import type { Problem } from "@opus/grant-rules/errors";
import type { TextFormats } from "@opus/grant-rules/form";
import { isInCountedYears } from "../../document/counted-years.ts";
import { atAuthorsPlaces } from "../shape/author-places.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { blankConditions } from "./blank-conditions.ts";
import { blankTexts } from "./blank-texts.ts";
import { callDaysOf, daysOfCalls } from "./call-days.ts";
import { capAbovePool } from "./cap-above-pool.ts";
import { copiedTexts } from "./copied-texts.ts";
import { curableWithoutSupplement, silenceWithoutSupplement } from "./curable-without-supplement.ts";
import { emptyOwn } from "./empty-own.ts";
import { fieldBounds } from "./field-bounds.ts";
import { idleMoments } from "./idle-moments.ts";
import { longTerms } from "./long-terms.ts";
import { missingLabels } from "./missing-labels.ts";
import { missingParagraphs } from "./missing-paragraphs.ts";
import { oddLengths } from "./odd-lengths.ts";
import { otherYears } from "./other-years.ts";
import { parametersWithoutValue } from "./parameters-without-value.ts";
import { poolBelowAward } from "./pool-below-award.ts";
import { poolBeyondInvited } from "./pool-beyond-invited.ts";
import { lateRules, quotasBeyondPools } from "./pool-rules.ts";
import { requestedIsOwn } from "./requested-is-own.ts";
import { rulesOutOfForce } from "./rules-out-of-force.ts";
import { sameMessages } from "./same-messages.ts";
import { sharedIndicators } from "./shared-indicators.ts";
import { sharedNames, sharedRuleNames } from "./shared-names.ts";
import { sharedPrefixes } from "./shared-prefixes.ts";
import { shuttingOut } from "./shutting-out.ts";
import { strayBrackets } from "./stray-brackets.ts";
import { sumLimits } from "./sum-limits.ts";
import { targetsBeyondPools } from "./targets-beyond-pools.ts";
import { textsOf } from "./texts-of.ts";
import { undecidedConditions } from "./undecided-conditions.ts";
import { unfitSamples } from "./unfit-samples.ts";
import { unmarkedPersonal } from "./unmarked-personal.ts";
import { unsentCommands } from "./unsent-commands.ts";
import { unusedParameters } from "./unused-parameters.ts";
import { unusedSettings } from "./unused-settings.ts";
import { wrongOffsets } from "./wrong-offsets.ts";

/** What a document states but nothing can come of, as far as it can be told without its forms and rules. */
export function documentFindings(programme: CheckedProgramme): readonly Problem[] {
  const texts = textsOf(programme.document);
  return [
    ...blankTexts(texts),
    ...copiedTexts(texts),
    ...strayBrackets(texts),
    ...sharedIndicators(programme),
    ...sharedPrefixes(programme),
    ...otherYears(programme),
    ...oddLengths(programme),
    ...longTerms(programme),
    ...sameMessages(programme),
    ...wrongOffsets(programme),
    ...missingParagraphs(programme),
    ...idleMoments(programme),
    ...curableWithoutSupplement(programme),
    ...silenceWithoutSupplement(programme),
    ...emptyOwn(programme),
    ...unsentCommands(programme),
  ];
}

/**
 * The same of its forms, which must be sound.
 *
 * @param formats that their fields may have beside those of every form
 */
export function formFindings(
  programme: CheckedProgramme,
  formats: TextFormats | undefined,
): readonly Problem[] {
  const { document } = programme;
  const found = [
    ...fieldBounds(programme),
    ...missingLabels(programme),
    ...sharedNames(programme),
    ...unmarkedPersonal(programme),
    ...requestedIsOwn(programme),
    ...unusedSettings(programme),
    ...unfitSamples(programme, formats),
  ];
  return found.length === 0 ? found : atAuthorsPlaces(found, document);
}

/** The same of its rules, on the days of its calls. */
export function ruleSetFindings(programme: CheckedProgramme, rules: CompiledRuleSet): readonly Problem[] {
  const { calls, facts } = programme.document;
  // Days outside the years in which programmes run are another finding, and pick no rules.
  if (!calls.every(({ opensAt, closesAt }) => isInCountedYears(opensAt) && isInCountedYears(closesAt)))
    return [];
  const days = calls.flatMap((call) => {
    const { from, to } = callDaysOf(call);
    return from === to ? [from] : [from, to];
  });
  const ofRules = ruleFindings(rules, {
    days,
    dates: daysOfCalls(calls),
    shuttingOut,
    apart: facts.applicantKind,
  });
  const atPlaces = ofRules.length === 0 ? ofRules : atAuthorsPlaces(ofRules, programme.document);
  return [
    ...atPlaces,
    ...sharedRuleNames(programme),
    ...unusedParameters(programme),
    ...rulesOutOfForce(programme, rules),
    ...parametersWithoutValue(programme, rules),
    ...poolBelowAward(programme, rules, days),
    ...capAbovePool(programme, rules, days),
    ...poolBeyondInvited(programme, rules, days),
    ...sumLimits(programme, rules, days),
    ...targetsBeyondPools(programme, rules, days),
    ...lateRules(programme, rules),
    ...quotasBeyondPools(programme, rules, days),
    ...undecidedConditions(programme, rules),
    ...blankConditions(programme, rules),
  ];
}
