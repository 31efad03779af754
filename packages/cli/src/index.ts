/**
 * The `grant-workflow` command as a library: run it inside another process, or use its parts.
 *
 * @module @opus/grant-workflow-cli
 */
export type { CliIo, TextSink } from "./command-line/cli-io.ts";
export { EXIT, type ExitCode } from "./command-line/exit-code.ts";
export { runCli } from "./command-line/run-cli.ts";
export type { ReportInput } from "./report/report-input.ts";
export { renderReportPage } from "./report/report-page.ts";
