/**
 * The `grant-workflow` command as a library: run it inside another process, or use its parts.
 *
 * @module @opus/grant-workflow-cli
 */

export { runCli } from "./command-line/run-cli.ts";
export { EXIT, type ExitCode } from "./failure/exit-code.ts";
export type { ReportInput } from "./report/edition/report-input.ts";
export { renderReportPage } from "./report/report-page.ts";
export type { CliIo, TextSink } from "./terminal/cli-io.ts";
