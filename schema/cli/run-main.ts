import { runCli } from './run-cli.ts';

/** Runs this process as `hubgraph`. */
export async function runMain(): Promise<void> {
  process.exitCode = await runCli(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    input: process.stdin,
    writeOut: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
  });
}
