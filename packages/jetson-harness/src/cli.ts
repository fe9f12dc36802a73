#!/usr/bin/env node
import { runCli } from "./commands/run-cli.ts";
import { processTerminal } from "./terminal/terminal.ts";

process.exitCode = await runCli(process.argv.slice(2), process.env, processTerminal);
