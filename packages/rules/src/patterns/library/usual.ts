/** The moments at which rules about the application are asked. */
export const ABOUT_APPLICATION = ["draft", "submission", "formalCheck"] as const;

/** The moment at which rules about the report are asked. */
export const ABOUT_REPORT = ["settlement"] as const;
